-- The place in a trace at which the next process goes on, in the form of W3C Trace Context; null unless traces
-- are on. A link keeps those of all hints that are folded into it, the oldest first, until it is clean.
alter table sync.hints add column traceparent text;
alter table sync.links add column traceparents text[] not null default '{}';
