import { routes } from '../src/router.ts';
import { addressOf, readerOf } from './readers.ts';

/** Every page of the router, as its first reader opens it; the callback is a way, not a page. */
export const PAGES = routes
    .filter(({ path }) => path !== '/callback')
    .map((route) => ({ address: addressOf(route.path), reader: readerOf(route) }));
