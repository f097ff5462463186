using Microsoft.AspNetCore.Antiforgery;

namespace Upside.Server.Web;

/// <summary>
/// What a page's route need not look at itself, for every route, so that nobody can forget it for a new one: a request that
/// changes something on a cookie's word carries the token of a page that its sender read, and no text holds what cannot be kept.
/// </summary>
internal static class FormGuard
{
    public static void UseFormGuard(this IApplicationBuilder app)
    {
        app.Use(async (context, next) =>
        {
            var request = context.Request;
            if ((Changes(request) && IsOnACookie(context) && !await IsOursAsync(context)) || (!Api.IsAsked(context) && !await IsReadableAsync(context)))
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
            await next(context);
        });
        app.UseAntiforgery(); // tells routes that read forms that this has been seen to
    }

    private static bool Changes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    // A token in a header is something that no other site can make a browser send; a cookie is sent by itself.
    private static bool IsOnACookie(HttpContext context) =>
        !Api.IsAsked(context) || (context.Request.Cookies.Count > 0 && context.Request.Headers.Authorization.Count == 0);

    private static Task<bool> IsOursAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);

    private static async Task<bool> IsReadableAsync(HttpContext context)
    {
        var request = context.Request;
        var texts = request.Query.SelectMany(pair => pair.Value.Append(pair.Key)).Concat(request.RouteValues.Values.OfType<string>());
        if (request.HasFormContentType) texts = texts.Concat((await request.ReadFormAsync(context.RequestAborted)).SelectMany(pair => pair.Value.Append(pair.Key)));
        return texts.All(text => SafeText.Trouble(text) is null);
    }
}
