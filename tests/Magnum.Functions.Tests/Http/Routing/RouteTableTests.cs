using Magnum.Functions.Http.Routing;

namespace Magnum.Functions.Tests.Http.Routing;

public sealed class RouteTableTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("//", "/")]
    [InlineData("/v1/", "/v1")]
    [InlineData("/clusters", "/v1/clusters")]
    [InlineData("//v1//clusters/", "/v1/clusters")]
    [InlineData("/healthcheck/", "/healthcheck")]
    public void Paths_have_one_spelling(string path, string expected) => PathRules.Normalise(path).Should().Be(expected);

    [Theory]
    [InlineData("GET", "/v1/clusters", "ListClustersHttp")]
    [InlineData("GET", "/v1/clusters/detail", "DetailClustersHttp")]
    [InlineData("GET", "/v1/clusters/a.json", "GetClusterHttp")]
    [InlineData("GET", "/v1/certificates/c/etcd", "GetCertificateHttp")]
    [InlineData("GET", "/", "RootHttp")]
    public void The_most_specific_function_is_found(string method, string path, string function) =>
        RouteTable.Match(path, method).Endpoint!.Name.Should().Be(function);

    [Theory]
    [InlineData("PUT", "/v1/clusters", "GET, POST")]
    [InlineData("HEAD", "/v1/clusters/x", "DELETE, GET")]
    [InlineData("GET", "/v1/certificates", "POST")]
    [InlineData("GET", "/v1/nothing", "")]
    public void The_methods_of_a_path_are_known(string method, string path, string allowed)
    {
        var match = RouteTable.Match(path, method);

        match.Endpoint.Should().BeNull();
        string.Join(", ", match.Allowed).Should().Be(allowed);
    }
}
