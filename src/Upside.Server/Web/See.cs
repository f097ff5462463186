namespace Upside.Server.Web;

/// <summary>What a form answers when it was taken: the page to see now. (A reload of that page posts nothing again.)</summary>
internal static class See
{
    /// <summary>303 See Other.</summary>
    public static SeeOther Other(string path) => new(path);
}

/// <summary>303 See Other, which the framework has no result for.</summary>
internal sealed class SeeOther(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
