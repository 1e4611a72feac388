using Magnum.Functions.Http.Routing;

namespace Magnum.Contract.Tests.Queries;

/// <summary>No operation asks the database more often because there is more in it.</summary>
public sealed class QueryCountTests(QueryCountFixture fixture, ITestOutputHelper output) : IClassFixture<QueryCountFixture>
{
    // One would be the marker, with no row behind it.
    private const int Few = 2;
    private const int Many = 50;

    public static TheoryData<string> Requests => [.. CountedRequest.All.Select(request => request.Key)];

    [Fact]
    public void Every_function_has_a_request() =>
        CountedRequest.All.Select(request => request.Function).Distinct().Should().BeEquivalentTo(HttpEndpoints.All.Select(endpoint => endpoint.Name));

    [Theory, MemberData(nameof(Requests))]
    public async Task Many_rows_take_as_many_commands_as_few(string key)
    {
        var request = CountedRequest.All.Single(request => request.Key == key);

        var few = await fixture.AskAsync(request, Few);
        var many = await fixture.AskAsync(request, Many);
        output.WriteLine($"{many.Count} of at most {request.Most}");

        many.Count.Should().Be(few.Count, $"{string.Join("\n", many)}\n is what many rows take, and few\n {string.Join("\n", few)}");
        many.Count.Should().BeLessThanOrEqualTo(request.Most, string.Join("\n", many));
        if (request.Most > 0) many.Should().NotBeEmpty("otherwise nothing was counted");
    }
}
