using System.Net;
using System.Text.RegularExpressions;

namespace Upside.Server.Tests;

/// <summary>What a browser does without scripts: keeps cookies, shows pages, sends their forms. It follows no redirect by itself.</summary>
internal sealed partial class TestBrowser : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public TestBrowser(Uri address) =>
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };

    /// <summary>The cookies as a request would carry them.</summary>
    public string Cookies => _cookies.GetCookieHeader(_client.BaseAddress!);

    /// <summary>Takes a cookie that somebody else was given.</summary>
    public void Take(string cookies) => _cookies.SetCookies(_client.BaseAddress!, cookies);

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>The text of a page that has to be there.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a form of the page at <paramref name="path"/>, with its anti-forgery token, to <paramref name="action"/>.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string action, params (string Name, string Value)[] fields)
    {
        var page = await ReadAsync(path);
        var token = WebUtility.HtmlDecode(FormToken().Match(page).Groups[1].Value);
        return await PostAsync(action, [("__RequestVerificationToken", token), .. fields]);
    }

    /// <summary>Sends a form as it is.</summary>
    public Task<HttpResponseMessage> PostAsync(string action, params (string Name, string Value)[] fields)
    {
        var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return _client.PostAsync(action, form, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
