import { Navigate, Route, Routes } from 'react-router';
import { optionalPart } from './copy/optional-part.ts';
import { CustomerPage } from './customers/customer-page.tsx';
import { PartMissing } from './faults/part-missing.tsx';
import { FindBox } from './find/find-box.tsx';
import { LandingNotice } from './find/landing-notice.tsx';
import { Frame } from './frame/frame.tsx';
import { customersHref } from './links.ts';
import { Entrance } from './sign-in/entrance.tsx';

// Most visits are to one customer, by a link: nothing else is worth a byte of their first row.
const NoSuchPage = optionalPart(async () => (await import('./frame/no-such-page.tsx')).NoSuchPage, PartMissing);
const CustomersPage = optionalPart(
  async () => (await import('./customers/customers-page.tsx')).CustomersPage,
  PartMissing,
);
const Account = optionalPart(async () => (await import('./sign-in/account.tsx')).Account);
const Commands = optionalPart(async () => (await import('./commands/commands.tsx')).Commands);

/** Which page stands at which address. `notice` names the data that the console runs on, '' for Kirim's. */
export function Pages({ notice }: { notice: string }) {
  return (
    <Routes>
      <Route
        element={
          <Frame
            notice={notice}
            find={<FindBox />}
            account={<Account />}
            commands={<Commands />}
            above={<LandingNotice />}
          />
        }
      >
        <Route element={<Entrance />}>
          <Route index element={<Navigate replace to={customersHref} />} />
          <Route path="customers" element={<CustomersPage />} />
          <Route path="customers/:customerId" element={<CustomerPage />} />
          <Route path="*" element={<NoSuchPage />} />
        </Route>
      </Route>
    </Routes>
  );
}
