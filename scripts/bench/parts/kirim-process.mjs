// The stand-in for Kirim as a process of its own, so that it can be killed: run with the port as its argument.
import process from 'node:process';
import { answerAtOnce, listenOnLoopback } from './kirim-stand-in.mjs';

await listenOnLoopback(answerAtOnce, Number(process.argv[2]));
process.stdout.write('listening\n');
