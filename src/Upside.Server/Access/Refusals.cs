using Upside.Server.Web;

namespace Upside.Server.Access;

/// <summary>How a request is answered that comes from nobody known.</summary>
internal static class Refusals
{
    public const string SignIn = "/sign-in";

    /// <summary>For programs: problem details.</summary>
    public static Task UnauthenticatedAsync(HttpContext context, string message) =>
        new Problem(ProblemKind.Unauthenticated, message).ToApi().ExecuteAsync(context);

    public static Task ForbiddenAsync(HttpContext context) =>
        new Problem(ProblemKind.Forbidden, "You may not do this.").ToApi().ExecuteAsync(context);

    /// <summary>For browsers: the page to sign in, and back from there to where they wanted to go.</summary>
    public static Task SignInFirstAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return UnauthenticatedAsync(context, "Sign in, or send a token in the header Authorization: Bearer.");
        }
        // A fragment or a stream must not be handed a whole page in its place: the script is told where the page has to go.
        if (request.Headers.ContainsKey("HX-Request") || request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = SignInPage(Shown(request.Headers["HX-Current-URL"].ToString(), request));
            return Task.CompletedTask;
        }
        // What was posted is not kept, so the way back leads to the page with the form.
        var back = HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : Shown(request.Headers.Referer.ToString(), request);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = SignInPage(back);
        return Task.CompletedTask;
    }

    private static string SignInPage(string back) =>
        LocalAddress.OrHome(back) is var local && local != LocalAddress.Home ? SignIn + QueryString.Create("return", local) : SignIn;

    private static string Shown(string url, HttpRequest request) =>
        Uri.TryCreate(url, UriKind.Absolute, out var page) && page.Authority == request.Host.Value ? page.PathAndQuery : LocalAddress.Home;
}
