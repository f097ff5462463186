-- Every change: who, when, from where, before and after. The application can add lines, dated and numbered by the database, and
-- read those it may see; nothing else. What is personal in a line is sealed under the person's own key (021).
create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    person bigint references people,
    via text not null,
    address json,
    action text not null,
    subject text not null,
    audience bigint not null references audiences,
    before json, -- json and not jsonb: what is sealed stays as it was written, byte for byte
    after json);
create index audit_by_subject on audit (subject, id);
create index audit_by_person on audit (person, id);
create index audit_by_action on audit (action, id);
create index audit_by_time on audit (at);
alter table audit enable row level security;
create policy audience_reads on audit for select to upside_app using (audience = any((select visible_audiences())::bigint[]));
create policy asker_adds on audit for insert to upside_app with check (person is not distinct from current_person());
grant select, insert (person, via, address, action, subject, audience, before, after) on audit to upside_app;

-- Lines are sealed soon after their commit, in batches, by one writer, so that commits don't queue for the end of a chain.
-- Numbers are not commit order: a line waits here until it is in a batch, so none is passed over.
create table audit_unsealed (
    id bigint primary key);
comment on table audit_unsealed is 'shared: numbers of lines only';
grant select on audit_unsealed to upside_app;

create function await_seal() returns trigger
    language plpgsql security definer set search_path = upside, pg_temp
    as $$
    begin
        insert into audit_unsealed select id from fresh;
        return null;
    end
    $$;
revoke execute on function await_seal() from public;
create trigger await_seal after insert on audit referencing new table as fresh for each statement execute function await_seal();

-- A batch: its lines in order, the digest of each, and the seal over all of that and the seal before.
create table audit_seals (
    number bigint primary key,
    at timestamptz not null,
    previous text not null,
    lines bigint[] not null,
    digests text[] not null,
    seal text not null);
comment on table audit_seals is 'shared: numbers of lines, and hashes that tell nothing of what they were made from';
grant select on audit_seals to upside_app;

-- The form in which things are hashed: each part as its length in bytes, a colon, and its text; null as a dash. Two different lists
-- of parts have two different forms. AuditChain.cs makes the same form apart from this, to check it.
create function sealed_form(variadic parts text[]) returns bytea
    language sql immutable parallel safe set search_path = upside, pg_temp
    as $$
        select convert_to(coalesce(string_agg(coalesce(octet_length(part) || ':' || part, '-'), '' order by place), ''), 'UTF8')
        from unnest(parts) with ordinality as p (part, place)
    $$;
create function microseconds(at timestamptz) returns text
    language sql immutable parallel safe set search_path = upside, pg_temp
    as $$ select (extract(epoch from at) * 1000000)::bigint::text $$;
revoke execute on function sealed_form(text[]), microseconds(timestamptz) from public;

-- Seals up to so many waiting lines; nothing where there are none, or where another server is at it.
create function seal_audit(most integer) returns table (number bigint, lines integer, seal text)
    language plpgsql security definer set search_path = upside, pg_temp
    as $$
    declare
        last audit_seals;
        fresh audit_seals;
    begin
        -- The number is only this program's name for "sealing".
        if not pg_try_advisory_xact_lock(6148914691236517205) then
            return;
        end if;
        -- A line that was removed before it was sealed stays among the waiting ones, to be found.
        with due as (
            select w.id from audit_unsealed w join audit using (id) order by w.id limit most),
        taken as (
            delete from audit_unsealed w using due where w.id = due.id returning w.id)
        select array_agg(a.id order by a.id),
               array_agg(encode(sha256(sealed_form(
                   a.id::text, microseconds(a.at), a.person::text, a.via, a.address::text, a.action, a.subject, a.audience::text, a.before::text, a.after::text)), 'hex') order by a.id)
        into fresh.lines, fresh.digests
        from taken join audit a using (id);
        if fresh.lines is null then
            return;
        end if;
        select * into last from audit_seals s order by s.number desc limit 1;
        fresh.number := coalesce(last.number, 0) + 1;
        fresh.at := clock_timestamp();
        fresh.previous := coalesce(last.seal, repeat('0', 64));
        fresh.seal := encode(sha256(sealed_form(
            fresh.number::text, microseconds(fresh.at), fresh.previous, array_to_string(fresh.lines, ','), array_to_string(fresh.digests, ','))), 'hex');
        insert into audit_seals select fresh.*;
        return query select fresh.number, cardinality(fresh.lines), fresh.seal;
    end
    $$;
revoke execute on function seal_audit(integer) from public;
grant execute on function seal_audit(integer) to upside_app;
