import type { components as activity, paths as activityPaths } from './generated/activity';
import type { components as grievance, paths as grievancePaths } from './generated/grievance';
import type { components as membership, paths as membershipPaths } from './generated/membership';
import type { components as scoring, paths as scoringPaths } from './generated/scoring';

/** Every path of every service, as their OpenAPI documents tell it. */
export interface Paths extends activityPaths, grievancePaths, membershipPaths, scoringPaths {}

/** What the services take and give, by service and name. */
export type ActivityShapes = activity['schemas'];
export type GrievanceShapes = grievance['schemas'];
export type MembershipShapes = membership['schemas'];
export type ScoringShapes = scoring['schemas'];

export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that know a verb; any other path does not compile. */
export type PathOf<V extends Verb> = { [P in keyof Paths]: Paths[P] extends Record<V, object> ? P : never }[keyof Paths];

type Operation<V extends Verb, P extends PathOf<V>> = Paths[P] extends Record<V, infer O> ? O : never;

/** The same with `undefined` for what may be left out, which JSON and queries leave out as well. */
type Loose<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | undefined : T[K] };

type InPath<O> = O extends { parameters: { path: infer T extends object } } ? { path: T } : unknown;
type InQuery<O> = O extends { parameters: { query: infer T extends object } }
    ? { query: Loose<T> }
    : O extends { parameters: { query?: infer T } }
      ? [T] extends [never]
          ? unknown
          : { query?: Loose<T> | undefined }
      : unknown;
type Content<C> = C extends { 'application/json': infer T }
    ? T extends object
        ? Loose<T>
        : T
    : C extends { 'multipart/form-data': unknown }
      ? FormData
      : Blob;
type InBody<O> = O extends { requestBody: { content: infer C } }
    ? { body: Content<C> }
    : unknown;

/** A change of what others may change too names the version that the reader saw. */
type InVersion<O> = O extends { parameters: { header?: infer H } }
    ? [H] extends [never]
        ? unknown
        : 'If-Match' extends keyof NonNullable<H>
          ? { version: number }
          : unknown
    : unknown;

/** What a call of an operation must carry. */
export type Given<V extends Verb, P extends PathOf<V>> = InPath<Operation<V, P>> &
    InQuery<Operation<V, P>> &
    InBody<Operation<V, P>> &
    InVersion<Operation<V, P>>;

type Good = 200 | 201 | 202;
type Body<A> = A extends { content: { 'application/json': infer T } } ? T : undefined;

/** What an operation answers when it does what was asked. */
export type Answer<V extends Verb, P extends PathOf<V>> =
    Operation<V, P> extends { responses: infer R }
        ? keyof R & Good extends never
            ? undefined
            : { [S in keyof R & Good]: Body<R[S]> }[keyof R & Good]
        : never;
