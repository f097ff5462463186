-- Hashes of passwords. A person reaches their own; signing in, which happens before anybody is known, asks by e-mail address.
create table passwords (
    person bigint primary key references people,
    hash text not null,
    changed_at timestamptz not null);
alter table passwords enable row level security;
create policy own on passwords to upside_app using (person = current_person());
grant select, insert, update on passwords to upside_app;

create function sign_in_facts(of_email text) returns table (person bigint, name text, email text, hash text, disabled boolean)
    language sql stable security definer set search_path = upside, pg_temp
    as $$
        select p.id, p.name, p.email, w.hash, p.disabled_at is not null
        from people p left join passwords w on w.person = p.id
        where lower(p.email) = lower(of_email)
    $$;
revoke execute on function sign_in_facts(text) from public;
grant execute on function sign_in_facts(text) to upside_app;

-- Failed attempts, counted for an account (whether there is one or not), for a network address, and for the two together, each under a hash. Only the
-- server itself, on behalf of nobody, has to do with them.
create table sign_in_failures (
    key bytea primary key,
    failures integer not null,
    failed_at timestamptz not null);
create index sign_in_failures_by_age on sign_in_failures (failed_at);
alter table sign_in_failures enable row level security;
create policy nobody_in_particular on sign_in_failures to upside_app using (current_person() is null);
grant select, insert, update, delete on sign_in_failures to upside_app;
