using NodaTime;
using NodaTime.Extensions;
using Upside.Server.Storage;

namespace Upside.Server.Access.Tokens;

/// <param name="Name">What it is for, so that its owner knows it again in a year.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="Days">After how many days it expires.</param>
internal sealed record TokenRequest(string? Name, IReadOnlyList<string>? Scopes, int? Days);

/// <param name="Secret">The token itself; this is the only time that it can be read.</param>
internal sealed record NewToken(TokenId Id, string Name, IReadOnlyList<string> Scopes, Instant ExpiresAt, string Secret);

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
        var secret = Secret.Make(Prefix);
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        const string sql = """
            insert into tokens (person, name, token_hash, scopes, created_at, expires_at)
            values (@Person, @name, @hash, @scopes, @now, @expires)
            returning id
            """;
        var id = await transaction.FindAsync<TokenId>(sql, new { actor.Person, name, hash = Secret.Hash(secret), scopes, now, expires }, cancellationToken);
        await transaction.RecordAsync(new Change("token.created", $"token/{id}", Change.Organisation, null, new { person = actor.Person.Value, name, scopes, expires }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new NewToken(id, name, scopes, expires, secret);
    }

    private static Result<(string Name, string[] Scopes, Instant Expires)> Decide(Actor actor, TokenRequest request, Instant now)
    {
        if (actor.RefuseTokens() is { } refused) return refused;
        if (request.Name?.Trim() is not { Length: > 0 and <= LongestName } name) return new Problem(ProblemKind.Invalid, $"Say what the token is for, in at most {LongestName} characters.", "name");
        if (request.Scopes is null or []) return new Problem(ProblemKind.Invalid, "Choose at least one scope.", "scopes");
        if (request.Days is not (>= 1 and <= MostDays)) return new Problem(ProblemKind.Invalid, $"A token lasts from one day to {MostDays} days.", "days");
        var scopes = new SortedSet<Scope>();
        foreach (var word in request.Scopes)
        {
            if (Words.ToScope(word) is not { } scope) return new Problem(ProblemKind.Invalid, "The scopes are read, respond, edit and administer.", "scopes");
            if (actor.Refuse(scope) is not null) return new Problem(ProblemKind.Invalid, $"A token cannot do more than its owner: as {actor.Role.Word()} you cannot give it the scope {scope.Word()}.", "scopes");
            scopes.Add(scope);
        }
        return (name, [.. scopes.Select(scope => scope.Word())], now + Duration.FromDays(request.Days.Value));
    }
}
