using Upside.Server.Web;

namespace Upside.Server.Tests.Web;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/incidents/12?order=oldest")]
    [InlineData("/")]
    public void A_path_of_this_server_is_where_one_returns_to(string path) => Assert.Equal(path, LocalAddress.OrHome(path));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("/é")]
    [InlineData("/a b")]
    [InlineData("javascript:alert(1)")]
    public void Anything_else_leads_home(string? path) => Assert.Equal("/", LocalAddress.OrHome(path));
}
