using System.Reflection;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Tests.Http.Routing;

public sealed class HttpEndpointsTests
{
    public static TheoryData<string> Names => [.. HttpEndpoints.All.Select(endpoint => endpoint.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_declares_policy_and_microversions_or_that_it_is_public(string name)
    {
        var endpoint = HttpEndpoints.All.Single(candidate => candidate.Name == name);

        if (endpoint.Public is not null) endpoint.Policy.Should().BeNull();
        else
        {
            endpoint.Policy.Should().NotBeNull();
            endpoint.Microversions.Should().NotBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_host_lets_everybody_in_because_Keystone_decides(string name)
    {
        var endpoint = HttpEndpoints.All.Single(candidate => candidate.Name == name);

        endpoint.Method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>()
            .Should().ContainSingle().Which.AuthLevel.Should().Be(AuthorizationLevel.Anonymous);
    }

    [Fact]
    public void The_fallback_sorts_last() =>
        HttpEndpoints.All.Select(endpoint => endpoint.Name).Order(StringComparer.OrdinalIgnoreCase).Last().Should().Be(nameof(WildcardHttp));

    [Fact]
    public void Of_two_functions_for_one_path_the_more_specific_sorts_first()
    {
        var wrong = from specific in HttpEndpoints.All
                    from general in HttpEndpoints.All
                    where specific != general && general.Template.Parameters.Count > specific.Template.Parameters.Count
                        && specific.Verbs.Intersect(general.Verbs).Any() && Matches(general, specific)
                        && StringComparer.OrdinalIgnoreCase.Compare(specific.Name, general.Name) > 0
                    select $"{specific.Name} after {general.Name}";

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void No_two_functions_have_the_same_route_and_method() =>
        HttpEndpoints.All.SelectMany(endpoint => endpoint.Verbs.Select(verb => $"{verb} {endpoint.Route}")).Should().OnlyHaveUniqueItems();

    private static bool Matches(HttpEndpoint general, HttpEndpoint specific) =>
        new TemplateMatcher(general.Template, []).TryMatch(new PathString("/" + specific.Route), new RouteValueDictionary());
}
