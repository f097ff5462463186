-- Accounts at an OpenID provider, by the provider's own name for them: an e-mail address can change hands, a subject can't.
create table open_id_accounts (
    provider text not null,
    subject text not null,
    person bigint not null references people,
    linked_at timestamptz not null,
    primary key (provider, subject));
create index open_id_accounts_by_person on open_id_accounts (person);
alter table open_id_accounts enable row level security;
create policy own on open_id_accounts to upside_app using (person = current_person());
grant select, insert, delete on open_id_accounts to upside_app;

-- Who comes with this account: the person it belongs to, or else the one with this (verified) e-mail address.
create function open_id_facts(of_provider text, of_subject text, of_email text)
    returns table (person bigint, name text, role text, disabled boolean, linked boolean, invited boolean)
    language sql stable security definer set search_path = upside, pg_temp
    as $$
        select p.id, p.name, p.role, p.disabled_at is not null, a.person is not null, p.joined_at is null
        from people p left join open_id_accounts a on a.person = p.id and a.provider = of_provider and a.subject = of_subject
        where a.person is not null or lower(p.email) = lower(of_email)
        order by a.person is not null desc
        limit 1
    $$;
revoke execute on function open_id_facts(text, text, text) from public;
grant execute on function open_id_facts(text, text, text) to upside_app;
