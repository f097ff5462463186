using Npgsql;
using Upside.Server.Web.Pages;

namespace Upside.Server.Web;

/// <summary>
/// Answers where something went wrong: a page for readers, problem details for our own modules, which show the message where it
/// belongs; never a stack trace. The API's are in <see cref="ApiErrors"/>.
/// </summary>
internal static class Failures
{
    public static void UseFailures(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf, ExceptionHandler = AnswerAsync });
        app.UseStatusCodePages(pages => AnswerAsync(pages.HttpContext));
    }

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        NpgsqlException lost when lost.IsTransient || lost is not PostgresException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task AnswerAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "2";
        var (title, sentence) = Words(status);
        IResult answer = context.Request.Headers.ContainsKey("HX-Request")
            ? TypedResults.Problem(sentence, title: title, statusCode: status)
            : Render.Page<FailurePage>(new { Status = status, Title = title, Sentence = sentence }, status);
        return answer.ExecuteAsync(context);
    }

    private static (string Title, string Sentence) Words(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("This request cannot be read", "Something in it is not as it has to be. If you filled in a form, go back, reload the page and send it again."),
        StatusCodes.Status401Unauthorized => ("You are not signed in", "Sign in, and try again."),
        StatusCodes.Status403Forbidden => ("You may not do this", "Your role does not allow it. An administrator can change that."),
        StatusCodes.Status404NotFound => ("Nothing here", "There is no such page, or it is not one that you may see."),
        StatusCodes.Status405MethodNotAllowed => ("This address does not take that", "It can be read, or it can be written to, but not in the way it was asked."),
        StatusCodes.Status413PayloadTooLarge => ("Too large", "What was sent is larger than this address takes."),
        StatusCodes.Status415UnsupportedMediaType => ("Not in a form that can be read", "Send it in the format that this address takes."),
        StatusCodes.Status429TooManyRequests => ("Too many tries", "Wait a minute, then try again."),
        StatusCodes.Status503ServiceUnavailable => ("Upside cannot reach its database", "It tries again by itself. If you sent something, reload this page in a moment and look whether it is there before you send it again."),
        >= 500 => ("Something is broken in Upside", "It is written down in the server's log. What you were doing may not have been saved: check before you do it again."),
        _ => ("This does not work", "The server refused the request."),
    };
}
