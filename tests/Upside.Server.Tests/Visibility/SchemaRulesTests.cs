using Npgsql;

namespace Upside.Server.Tests.Visibility;

public sealed class SchemaRulesTests(TestServer server) : IClassFixture<TestServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_function_and_role_keeps_the_rules() => Assert.Empty(await BrokenAsync("select 1"));

    [Theory]
    [InlineData("create table planted (text text)", "planted has neither policies nor a comment")]
    [InlineData("create table planted (text text); comment on table planted is 'shared:'", "planted has neither policies nor a comment")]
    [InlineData("create table planted (audience bigint); comment on table planted is 'shared: so they say'", "planted is shared by its comment, but has private matter")]
    [InlineData("create table planted (audience bigint); comment on table planted is 'shared: so they say'", "planted has an audience and no policies")]
    [InlineData("create table planted (text text); alter table planted enable row level security; grant select on planted to upside_app", "planted: upside_app was granted SELECT, but no policy")]
    [InlineData("create table planted (text text); alter table planted enable row level security; grant select (text) on planted to upside_public", "planted: upside_public was granted SELECT, but no policy")]
    [InlineData("create table planted (a bigint); alter table planted enable row level security; create policy p on planted for select to upside_app using (a = current_person()); grant select, update on planted to upside_app", "planted: upside_app was granted UPDATE, but no policy")]
    [InlineData("create table planted (text text); alter table planted enable row level security; create policy open on planted to upside_app using (true)", "planted: the policy open shows rows without asking")]
    [InlineData("create table planted (text text); alter table planted enable row level security; create policy open on planted using (text <> '')", "planted: the policy open shows rows without asking")]
    [InlineData("create table planted (audience bigint); alter table planted enable row level security; create policy open on planted to upside_app using (asker_role() = 'administrator')", "planted: the policy open does not ask for the audience")]
    [InlineData("create policy open on audit for select to upside_app using (person = current_person())", "audit: the policy open does not ask for the audience")]
    [InlineData("create table planted (text text); alter table planted enable row level security; alter table planted force row level security", "planted forces its policies")]
    [InlineData("grant select on teams to public", "teams is granted to everybody")]
    [InlineData("grant truncate on audit to upside_app", "audit: upside_app may TRUNCATE")]
    [InlineData("create table planted (audience bigint) partition by list (audience); create table planted_1 partition of planted for values in (1); grant select on planted_1 to upside_app", "planted_1 is a partition with a grant of its own")]
    [InlineData("create view planted as select * from audit", "planted is a view that reads as its owner")]
    [InlineData("create view planted with (security_invoker = false) as select * from audit", "planted is a view that reads as its owner")]
    [InlineData("create materialized view planted as select * from audit", "planted is a materialised view")]
    [InlineData("create function planted() returns bigint language sql security definer set search_path = upside, pg_temp as 'select 1::bigint'", "planted() runs as its owner and may be called by everybody")]
    [InlineData("create function planted() returns bigint language sql security definer as 'select 1::bigint'; revoke execute on function planted() from public", "planted() runs as its owner without a fixed search_path")]
    [InlineData("create function planted() returns bigint language sql security definer set search_path = upside as 'select 1::bigint'; revoke execute on function planted() from public", "planted() runs as its owner without a fixed search_path")]
    [InlineData("grant create on schema upside to upside_app", "upside_app may create in schema upside")]
    public async Task What_breaks_a_rule_is_found(string planted, string message) =>
        Assert.Contains(await BrokenAsync(planted), broken => broken.Contains(message, StringComparison.Ordinal));

    /// <summary>What the rules say after a statement that is then taken back.</summary>
    private async Task<IReadOnlyList<string>> BrokenAsync(string planted)
    {
        await using var owner = new NpgsqlConnection(server.Storage.Owner);
        await owner.OpenAsync(Cancellation);
        await using var transaction = await owner.BeginTransactionAsync(Cancellation);
        await using var command = new NpgsqlCommand("set local search_path = upside, pg_temp;" + planted, owner);
        await command.ExecuteNonQueryAsync(Cancellation);
        return await SchemaRules.BrokenAsync(owner, Cancellation);
    }
}
