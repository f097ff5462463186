using System.Globalization;
using Upside.Server.Access.Pages;
using Upside.Server.Web;

namespace Upside.Server.Access.Tokens;

/// <summary>The page of tokens.</summary>
internal static class TokenPages
{
    private const string Path = "/tokens";

    public static void MapTokenPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (Actor actor, TokensShown shown, CancellationToken cancellationToken) => shown.PageAsync(actor, null, FormState.Fresh, cancellationToken));
        routes.MapPost(Path, CreateAsync);
        routes.MapPost(Path + "/{token:long}/revoke", RevokeAsync);
    }

    private static async Task<IResult> CreateAsync(Actor actor, IFormCollection form, CreateToken create, TokensShown shown, CancellationToken cancellationToken)
    {
        var scopes = form["scopes"].Select(Words.ToScope).OfType<Scope>().ToList();
        var days = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : TokenRequest.UsualDays;
        var made = await create.HandleAsync(actor, new TokenRequest(form["name"].ToString(), scopes, days), cancellationToken);
        return made.Problem is { } problem
            ? await shown.PageAsync(actor, null, new FormState(form, problem), cancellationToken)
            : await shown.PageAsync(actor, made.Value, FormState.Fresh, cancellationToken);
    }

    private static async Task<IResult> RevokeAsync(Actor actor, long token, RevokeToken revoke, CancellationToken cancellationToken)
    {
        await revoke.HandleAsync(actor, new TokenId(token), cancellationToken); // one that is revoked already is what was asked for
        return See.Other(Path);
    }

    /// <summary>What the page shows besides its form.</summary>
    internal sealed class TokensShown(TokenQueries tokens)
    {
        public async Task<IResult> PageAsync(Actor actor, NewToken? made, FormState form, CancellationToken cancellationToken) =>
            Render.Page<TokensPage>(
                new
                {
                    Own = await tokens.ListOwnAsync(actor, cancellationToken),
                    Others = actor.May(Scope.Administer) ? await tokens.ListOthersAsync(actor, cancellationToken) : [],
                    Made = made,
                    Form = form,
                    May = (Func<Scope, bool>)actor.May,
                },
                form.Problem?.Kind.Status() ?? StatusCodes.Status200OK);
    }
}
