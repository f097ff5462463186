-- The keys that cookies and forms are protected with, shared by all servers. Only the server itself, on behalf of nobody, reads them.
create table data_protection_keys (
    name text primary key,
    xml text not null,
    created_at timestamptz not null default now());
alter table data_protection_keys enable row level security;
create policy nobody_in_particular on data_protection_keys to upside_app using (current_person() is null);
grant select, insert on data_protection_keys to upside_app;
