-- Every change: who, when, from where, before and after. The application can add lines and read those it may see; nothing else.
create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    person bigint references people,
    via text not null,
    address text,
    action text not null,
    subject text not null,
    audience bigint not null references audiences,
    before jsonb,
    after jsonb);
create index audit_by_subject on audit (subject, id);
create index audit_by_person on audit (person, id);
alter table audit enable row level security;
create policy audience_reads on audit for select to upside_app using (audience = any((select visible_audiences())::bigint[]));
create policy anybody_adds on audit for insert to upside_app with check (true);
grant select, insert on audit to upside_app;
