import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const columns = ['token_last4', 'status', 'created_at', 'expires_at', 'consumed_at'];

/** The least that shows the links of a customer with React: fetch once mounted, then a plain table. */
function Links() {
  const [links, setLinks] = useState(null);

  useEffect(() => {
    void fetch('/api/links')
      .then((response) => response.json())
      .then(({ data }) => setLinks(data));
  }, []);

  if (links === null) return <p>Loading…</p>;
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <tr key={link.id}>
            <th scope="row">{link.token_last4}</th>
            {columns.slice(1).map((column) => (
              <td key={column}>{link[column]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

createRoot(document.getElementById('root')).render(<Links />);
