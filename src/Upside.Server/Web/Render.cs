using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Upside.Server.Web;

/// <summary>The one way to answer with a Razor component.</summary>
internal static class Render
{
    /// <summary>A page, or a part of one: what the component writes. Parameters as an anonymous object: <c>new { Incident = incident }</c>.</summary>
    public static RazorComponentResult<T> Page<T>(object? parameters = null, int status = StatusCodes.Status200OK)
        where T : IComponent => new(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>The page of a form once more, with the message at its field and what was typed kept; the page has a parameter <c>Form</c>.</summary>
    /// <param name="parameters">The page's other parameters, by name.</param>
    public static RazorComponentResult<T> Refused<T>(IFormCollection typed, Problem problem, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : IComponent
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Form"] = new FormState(typed, problem) };
        foreach (var (name, value) in parameters) all[name] = value;
        return new RazorComponentResult<T>(all) { StatusCode = problem.Kind.Status(), PreventStreamingRendering = true };
    }

    /// <summary>A component as text, outside a request: what a live stream sends. It must not depend on who reads it.</summary>
    public static async Task<string> TextAsync<T>(IServiceProvider services, IDictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
