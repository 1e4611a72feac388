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
    [InlineData("PUT", "/v1/clusters", "DELETE,GET,POST")]
    [InlineData("HEAD", "/v1/clusters/x", "DELETE,GET")]
    [InlineData("GET", "/v1/certificates", "POST")]
    [InlineData("POST", "/v1", "GET")]
    public void The_methods_of_a_path_are_known(string method, string path, string some)
    {
        var match = RouteTable.Match(path, method);

        match.Endpoint.Should().BeNull();
        match.Allowed.Should().Contain(some.Split(',')).And.NotContain(method).And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/v1/nothing")]
    [InlineData("GET", "/v1/v2/clusters")]
    [InlineData("GET", "/v1/clusters/x/y")]
    [InlineData("DELETE", "/v1/clusters/x/y/z")]
    public void Paths_that_no_function_has_have_no_methods(string method, string path) =>
        RouteTable.Match(path, method).Allowed.Should().BeEmpty();

    [Theory]
    [InlineData("/v1/clusters/x/True", "UpdateClusterHttp", null)]
    [InlineData("/v1/clusters/x/nodegroups", "UpdateNodeGroupHttp", "nodegroup_id")]
    [InlineData("/v1/clusters/x/actions", null, null)]
    [InlineData("/v1/clusters/x/True/y", null, null)]
    public void A_parameter_may_end_a_path_that_no_other_function_has(string path, string? function, string? missing)
    {
        var match = RouteTable.Match(path, "PATCH");

        (match.Endpoint?.Name, match.Missing).Should().Be((function, missing));
    }

    [Theory]
    [InlineData("DELETE", "/v1/clusters", "DeleteClusterHttp", "cluster_ident")]
    [InlineData("PATCH", "/v1/clustertemplates", "UpdateClusterTemplateHttp", "cluster_template_ident")]
    public void A_path_without_its_last_part_names_what_it_lacks(string method, string path, string function, string missing)
    {
        var match = RouteTable.Match(path, method);

        (match.Endpoint?.Name, match.Missing).Should().Be((function, missing));
    }
}
