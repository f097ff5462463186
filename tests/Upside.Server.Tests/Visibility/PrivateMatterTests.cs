using System.Net.Http.Json;
using Npgsql;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Visibility;

/// <summary>
/// Nobody finds private matter who may not: at no address that the server answers, by no number, no search and no method, and not in
/// any table. And nothing tells a private record apart from one that does not exist.
/// </summary>
public sealed class PrivateMatterTests(PrivateMatter matter) : IClassFixture<PrivateMatter>
{
    // As long as the numbers and the word of what is private.
    private const string NoNumber = "799999";
    private const string NoWord = "zyzzyv";

    private static readonly string[] Reading = ["GET", "HEAD"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a responder outside of the team")]
    [InlineData("an administrator outside of the team")]
    [InlineData("a program of such an administrator")]
    [InlineData("a member whose token lacks the scope")]
    [InlineData("a member of the team until a moment ago")]
    [InlineData("nobody")]
    public async Task At_no_address_is_anything_private_said_or_told_apart_from_nothing(string who)
    {
        using var client = await ClientAsync(who);
        var found = new List<string>();
        var asked = 0;
        foreach (var address in Address.Of(matter.Server))
        {
            foreach (var (secret, nothing) in Pairs(address))
            {
                asked++;
                if (await DifferenceAsync(client, address.Method, secret, nothing) is { } difference) found.Add($"{address.Method} {secret}: {difference}");
            }
        }

        Assert.True(found.Count == 0, string.Join("\n\n", found.Take(10)));
        Assert.True(asked > 20, "Hardly anything was asked.");
    }

    [Theory]
    [InlineData("incidents", "title", "/")]
    [InlineData("incidents", "title", "/incidents")]
    [InlineData("incidents", "title", "/incidents?q=quaggaincidentsimpact")]
    [InlineData("incidents", "title", "/incidents?q=quaggatimelinetext")]
    [InlineData("incidents", "impact", "/incidents/{0}")]
    [InlineData("timeline", "text", "/incidents/{0}")]
    [InlineData("timeline", "text", "/incidents/{0}/live?after=0")]
    [InlineData("incidents", "title", "/api/v1/home")]
    [InlineData("incidents", "title", "/api/v1/incidents?q=quaggaincidentstitle")]
    [InlineData("incidents", "impact", "/api/v1/incidents/{0}")]
    [InlineData("impacttimes", "reason", "/api/v1/incidents/{0}/times")]
    [InlineData("timeline", "text", "/api/v1/incidents/{0}/entries")]
    [InlineData("timeline", "facts", "/api/v1/incidents/{0}/entries")]
    [InlineData("timeline", "struckwhy", "/api/v1/incidents/{0}/entries")]
    [InlineData("timeline", "text", "/api/v1/incidents/{0}/changes?after=0")]
    [InlineData("timeline", "text", "/api/v1/incidents/{0}/live?after=0")]
    [InlineData("concerns", "text", "/api/v1/concerns")]
    [InlineData("audit", "after", "/api/v1/audit")]
    [InlineData("audit", "after", "/audit")]
    [InlineData("audit", "after", "/audit/export")]
    public async Task A_member_of_the_team_reads_it_so_the_marks_are_where_people_look(string table, string column, string path)
    {
        using var client = path.StartsWith("/api", StringComparison.Ordinal) ? matter.Insider.Program(matter.Server) : matter.Insider.Browser(matter.Server);

        var answer = await Answer.GetAsync(client, "GET", string.Format(System.Globalization.CultureInfo.InvariantCulture, path, matter.Incident.Value), [], Cancellation);

        Assert.Equal(200, answer.Status);
        Assert.Contains($"{PrivateMatter.Marker}{table}{column}", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/incidents/{0}/live?after=0")]
    [InlineData("/incidents/{0}/live?after=0")]
    public async Task A_live_stream_ends_without_a_further_word_when_its_reader_leaves_the_team(string path)
    {
        var (server, leaver) = (matter.Server, await matter.Server.AddPersonAsync(Role.Responder));
        using var administrator = matter.Insider.Program(server);
        using (var joined = await administrator.PutAsync(Member(leaver), null, Cancellation)) joined.EnsureSuccessStatusCode();
        using var client = path.StartsWith("/api", StringComparison.Ordinal) ? leaver.Program(server) : leaver.Browser(server);
        await using var stream = await client.GetStreamAsync(new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, matter.Incident.Value), UriKind.Relative), Cancellation);
        using var lines = new StreamReader(stream);
        while (await lines.ReadLineAsync(Cancellation) is { } heard && !heard.Contains($"{PrivateMatter.Marker}timelinetext", StringComparison.Ordinal)) Assert.NotNull(heard);

        using (var left = await administrator.DeleteAsync(Member(leaver), Cancellation)) left.EnsureSuccessStatusCode();
        using (var written = await administrator.PostAsJsonAsync($"/api/v1/incidents/{matter.Incident.Value}/entries", new { text = $"What was said after they had left {path}" }, Cancellation)) written.EnsureSuccessStatusCode();

        Assert.DoesNotContain($"after they had left {path}", await lines.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Responder)]
    [InlineData(Role.Administrator)]
    [InlineData(null)]
    public async Task In_no_table_is_anything_private_found_by_the_application_itself(Role? role)
    {
        var person = role is { } known ? (await matter.Server.AddPersonAsync(known)).Id.Value : (long?)null;
        await using var app = new NpgsqlConnection(matter.Server.Storage.App);
        await app.OpenAsync(Cancellation);
        await using var transaction = await app.BeginTransactionAsync(Cancellation);
        await MarkedRows.ExecuteAsync(app, $"select set_config('upside.person', '{person}', true)");

        var found = new List<string>();
        var readable = await ReadableAsync(app);
        foreach (var (table, columns) in readable)
        {
            await using var command = new NpgsqlCommand($"select t::text from (select {columns} from {table}) t where t::text like '%{PrivateMatter.Marker}%' or t::text ~ '\\m{matter.Incident.Value}\\M'", app);
            await using var rows = await command.ExecuteReaderAsync(Cancellation);
            while (await rows.ReadAsync(Cancellation)) found.Add($"{table}: {rows.GetString(0)}");
        }

        // Which readers to wake is said by a number alone.
        Assert.DoesNotContain(found, row => !row.StartsWith("outbox", StringComparison.Ordinal) && !row.StartsWith("upside.outbox", StringComparison.Ordinal));
        Assert.True(readable.Count > 10, "Hardly any table could be read.");
    }

    /// <summary>What is asked about private records, and the same about nothing.</summary>
    private IEnumerable<(string Secret, string Nothing)> Pairs(Address address)
    {
        if (address.HasParameters)
        {
            var numbers = matter.Numbers.Select(number => $"{number}").ToArray();
            foreach (var secret in address.With(numbers)) yield return (secret, address.With([NoNumber]).Single());
            foreach (var query in Reading.Contains(address.Method) ? address.Queries : [])
                yield return ($"{address.With([$"{matter.Incident.Value}"]).First()}?{query}={PrivateMatter.Marker}", $"{address.With([NoNumber]).Single()}?{query}={NoWord}");
        }
        else if (Reading.Contains(address.Method)) // anything else without a number makes something new, or changes the asker's own
        {
            var path = address.With([]).Single();
            yield return (path, path);
            foreach (var query in address.Queries.Concat(s_usual).Distinct())
            {
                yield return ($"{path}?{query}={PrivateMatter.Marker}", $"{path}?{query}={NoWord}");
                yield return ($"{path}?{query}={matter.Incident.Value}", $"{path}?{query}={NoNumber}");
                yield return ($"{path}?{query}=incident/{matter.Incident.Value}", $"{path}?{query}=incident/{NoNumber}");
            }
        }
    }

    // Pages read their query by hand; these are the words that their forms and lists use.
    private static readonly string[] s_usual = ["q", "after", "person", "subject", "team", "component", "severity", "state"];

    /// <summary>Null where both answers are the same and say nothing; times may pass in between, so a difference is looked at again.</summary>
    private async Task<string?> DifferenceAsync(HttpClient client, string method, string secret, string nothing)
    {
        string[] asked = [.. matter.Numbers.Select(number => $"{number}"), NoNumber, NoWord];
        string? difference = null;
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var isWordAsked = secret.Contains(PrivateMatter.Marker, StringComparison.Ordinal);
            var about = await Answer.GetAsync(client, method, secret, isWordAsked ? [.. asked, PrivateMatter.Marker] : asked, Cancellation);
            var aboutNothing = await Answer.GetAsync(client, method, nothing, isWordAsked ? [.. asked, PrivateMatter.Marker] : asked, Cancellation);
            if (about.Says(PrivateMatter.Marker)) return $"says something private\n{about}";
            if (about.Status >= 500) return $"fails\n{about}";
            if (about == aboutNothing) return null;
            difference = $"differs from {nothing}\n{about}\n--- and about nothing ---\n{aboutNothing}";
        }
        return difference;
    }

    private Uri Member(TestPerson person) => new($"/api/v1/teams/{matter.Team}/members/{person.Id.Value}", UriKind.Relative);

    private async Task<HttpClient> ClientAsync(string who)
    {
        var server = matter.Server;
        switch (who)
        {
            case "nobody":
                return server.CreateClient();
            case "a responder outside of the team":
                return (await server.AddPersonAsync(Role.Responder)).Browser(server);
            case "an administrator outside of the team":
                return (await server.AddPersonAsync(Role.Administrator)).Browser(server);
            case "a program of such an administrator":
                return (await server.AddPersonAsync(Role.Administrator)).Program(server);
            case "a member whose token lacks the scope":
                var member = await server.AddPersonAsync(Role.Editor);
                await matter.JoinAsync(member);
                var actor = new Actor(member.Id, member.Name, Role.Editor, null, new Caller(member.Id, "test", null, null));
                return (member with { Token = await server.AddTokenAsync(actor, Scope.Edit) }).Program(server);
            case "a member of the team until a moment ago":
                var leaver = await server.AddPersonAsync(Role.Responder);
                await matter.JoinAsync(leaver);
                var client = leaver.Browser(server);
                await Answer.GetAsync(client, "GET", $"/incidents/{matter.Incident.Value}", [], Cancellation); // whatever is kept of rights, is kept now
                await matter.ExecuteAsync($"delete from upside.team_members where person = {leaver.Id.Value}");
                return client;
            default:
                throw new ArgumentOutOfRangeException(nameof(who), who, null);
        }
    }

    private static async Task<List<(string Table, string Columns)>> ReadableAsync(NpgsqlConnection app)
    {
        const string sql = """
            select c.oid::regclass::text, string_agg(quote_ident(a.attname), ', ')
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege(c.oid, a.attnum, 'SELECT')
            where c.relnamespace = 'upside'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
            group by c.oid
            """;
        var readable = new List<(string, string)>();
        await using var command = new NpgsqlCommand(sql, app);
        await using var rows = await command.ExecuteReaderAsync(Cancellation);
        while (await rows.ReadAsync(Cancellation)) readable.Add((rows.GetString(0), rows.GetString(1)));
        return readable;
    }
}
