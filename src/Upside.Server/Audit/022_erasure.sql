-- Erases a person: who they are, what proves it, and the key to what the audit keeps of them. What they wrote stays, by somebody erased.
-- The row stays as well, so that everything that refers to it still does.
create function erase_person(of_person bigint) returns void
    language plpgsql security definer set search_path = upside, pg_temp
    as $$
    begin
        if asker_role() is distinct from 'administrator' then
            raise insufficient_privilege using message = 'only an administrator erases a person';
        end if;
        delete from sessions where person = of_person;
        delete from tokens where person = of_person;
        delete from links where person = of_person;
        delete from passwords where person = of_person;
        delete from open_id_accounts where person = of_person;
        delete from receipts where person = of_person;
        delete from team_members where person = of_person;
        -- .invalid is nobody's, for ever (RFC 2606)
        update people set name = 'Somebody erased', email = id || '@erased.invalid', role = 'viewer', disabled_at = coalesce(disabled_at, now()) where id = of_person;
        perform destroy_person_key(of_person);
    end
    $$;
revoke execute on function erase_person(bigint) from public;
grant execute on function erase_person(bigint) to upside_app;
