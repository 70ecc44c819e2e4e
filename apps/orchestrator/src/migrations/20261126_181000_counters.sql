-- What is counted for good, whichever process counted it: webhooks, and minutes of sync.tallies that are over.
-- Those are forgotten after some days; a sum that is watched must never fall.
create table sync.counters (
  name text not null,
  labels jsonb not null,
  value double precision not null,
  primary key (name, labels)
);

-- For how long all that a row counts had waited together.
alter table sync.tallies add column waited_ms bigint not null default 0;
