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
            if (await RefusalAsync(context) is { } status)
            {
                context.Response.StatusCode = status;
                return;
            }
            await next(context);
        });
        app.UseAntiforgery(); // tells routes that read forms that this has been seen to
    }

    // The form is read here first: what cannot be read is told before anybody else stumbles over it.
    private static async Task<int?> RefusalAsync(HttpContext context)
    {
        var request = context.Request;
        var isGuarded = Changes(request) && IsOnACookie(context);
        IFormCollection form = FormCollection.Empty;
        try
        {
            if (isGuarded && request.HasFormContentType) form = await request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception unread) when (unread is InvalidDataException or IOException) // too large, too many, or it ends too early
        {
            return unread is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status400BadRequest;
        }
        if (isGuarded && !await IsOursAsync(context)) return StatusCodes.Status400BadRequest;
        return Api.IsAsked(context) || IsSafe(request, form) ? null : StatusCodes.Status400BadRequest;
    }

    private static bool Changes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    // A token in a header is something that no other site can make a browser send; a cookie is sent by itself.
    private static bool IsOnACookie(HttpContext context) =>
        !Api.IsAsked(context) || (context.Request.Cookies.Count > 0 && !context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase));

    private static Task<bool> IsOursAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);

    private static bool IsSafe(HttpRequest request, IFormCollection form) =>
        request.Query.Concat(form).SelectMany(pair => pair.Value.Append(pair.Key)).Concat(request.RouteValues.Values.OfType<string>()).All(text => SafeText.Trouble(text) is null);
}
