using Microsoft.AspNetCore.Http.HttpResults;

namespace Upside.Server.Web;

/// <summary>How an expected failure is answered over the API: problem details after RFC 9457.</summary>
internal static class ProblemAnswers
{
    public static ProblemHttpResult ToApi(this Problem problem)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (problem.Field is { } field) extensions.Add("field", field);
        if (problem.Version is { } version) extensions.Add("version", version);
        return TypedResults.Problem(problem.Message, statusCode: problem.Kind.Status(), extensions: extensions);
    }

    /// <summary>The HTTP status that says this kind of failure.</summary>
    public static int Status(this ProblemKind kind) => kind switch
    {
        ProblemKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ProblemKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.Stale => StatusCodes.Status412PreconditionFailed,
        ProblemKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
