using NodaTime;
using NodaTime.Extensions;
using Upside.Server.Storage;

namespace Upside.Server.Access.Tokens;

/// <param name="Name">What it is for, so that its owner knows it again in a year.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="Days">After how many days it expires.</param>
internal sealed record TokenRequest(string Name, IReadOnlyList<Scope> Scopes, int Days = TokenRequest.UsualDays)
{
    public const int UsualDays = 90;
}

/// <param name="Secret">The token itself; this is the only time that it can be read.</param>
public sealed record NewToken(TokenId Id, string Name, IReadOnlyList<Scope> Scopes, Instant ExpiresAt, string Secret);

/// <summary>Makes a token with which a program acts for a person, and as far as they may.</summary>
internal sealed class CreateToken(Database database, TimeProvider clock)
{
    /// <summary>How a token begins, so that people and scanners recognise one that lies about.</summary>
    public const string Prefix = "upside_";

    public const int MostDays = 366;

    private const int LongestName = 100;

    public async Task<Result<NewToken>> HandleAsync(Actor actor, TokenRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var decided = Decide(actor, request, now);
        if (decided.Problem is { } problem) return problem;
        var (name, scopes, expires) = decided.Value;
        var words = scopes.Select(scope => scope.Word()).ToArray();
        var secret = Secret.Make(Prefix);
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        const string sql = """
            insert into tokens (person, name, token_hash, scopes, created_at, expires_at)
            values (@Person, @name, @hash, @scopes, @now, @expires)
            returning id
            """;
        var id = await transaction.FindAsync<TokenId>(sql, new { actor.Person, name, hash = Secret.Hash(secret), scopes = words, now, expires }, cancellationToken);
        await transaction.RecordAsync(new Change("token.created", $"token/{id}", Change.Organisation, null, new { person = actor.Person.Value, name, scopes = words, expires }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new NewToken(id, name, scopes, expires, secret);
    }

    private static Result<(string Name, IReadOnlyList<Scope> Scopes, Instant Expires)> Decide(Actor actor, TokenRequest request, Instant now)
    {
        if (actor.RefuseTokens() is { } refused) return refused;
        if (request.Name.Trim() is not { Length: > 0 and <= LongestName } name) return new Problem(ProblemKind.Invalid, $"Say what the token is for, in at most {LongestName} characters.", "name");
        if (request.Scopes is []) return new Problem(ProblemKind.Invalid, "Choose at least one scope.", "scopes");
        if (request.Days is < 1 or > MostDays) return new Problem(ProblemKind.Invalid, $"A token lasts from one day to {MostDays} days.", "days");
        foreach (var scope in request.Scopes.Where(scope => !actor.May(scope)))
        {
            return new Problem(ProblemKind.Invalid, $"A token cannot do more than its owner: as {actor.Role.Word()} you cannot give it the scope {scope.Word()}.", "scopes");
        }
        return (name, [.. request.Scopes.Distinct().Order()], now + Duration.FromDays(request.Days));
    }
}
