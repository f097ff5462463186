using Microsoft.AspNetCore.Http.HttpResults;
using Upside.Server.Web;

namespace Upside.Server.Access.Tokens;

/// <summary>Tokens over the API. They are made by people who are signed in; a token makes no others.</summary>
internal static class TokensEndpoints
{
    public static void MapTokens(this RouteGroupBuilder api)
    {
        var tokens = api.MapGroup("/tokens").WithTags("Tokens");
        tokens.MapGet("", ListAsync).WithName("listTokens").WithSummary("One's own tokens, and after them, for an administrator, those of others");
        tokens.MapPost("", CreateAsync).WithName("createToken").WithSummary("Makes a token; its secret is in this answer and nowhere else");
        tokens.MapDelete("/{token:long}", RevokeAsync).WithName("revokeToken").WithSummary("Ends a token at once");
    }

    private static async Task<Results<Ok<ListOf<TokenSummary>>, ProblemHttpResult>> ListAsync(Actor actor, TokenQueries tokens, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Read) is { } refused) return refused.ToApi();
        var own = await tokens.ListOwnAsync(actor, cancellationToken);
        var others = actor.May(Scope.Administer) ? await tokens.ListOthersAsync(actor, cancellationToken) : [];
        return TypedResults.Ok(new ListOf<TokenSummary>([.. own, .. others], null));
    }

    private static async Task<Results<Created<NewToken>, ProblemHttpResult>> CreateAsync(Actor actor, TokenRequest request, CreateToken create, CancellationToken cancellationToken)
    {
        var made = await create.HandleAsync(actor, request, cancellationToken);
        return made.Problem is { } problem ? problem.ToApi() : TypedResults.Created((string?)null, made.Value);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(Actor actor, long token, RevokeToken revoke, CancellationToken cancellationToken) =>
        (await revoke.HandleAsync(actor, new TokenId(token), cancellationToken)).Problem is { } problem ? problem.ToApi() : TypedResults.NoContent();
}
