using System.Text.Json;
using Magnum.Contract.Tests.App;
using Magnum.Contract.Tests.OpenApi;
using Magnum.Contract.Tests.Replay;

namespace Magnum.Contract.Tests;

[Collection(AppCollection.Name)]
public sealed class CaseTests(AppFixture fixture)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");
    private static readonly string Given = Path.Combine(Folder, "given");

    public static TheoryData<string, string?> Cases
    {
        get
        {
            var cases = new TheoryData<string, string?>();
            foreach (var run in CaseRun.All(Folder)) cases.Add(run.Name, run.Version);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_answer_is_as_the_contract_has_it(string name, string? version)
    {
        await fixture.EmptyDatabaseAsync();
        var replayer = new Replayer(fixture, Given);
        var run = new CaseRun(name, version);
        var (step, expected) = (run.Request(Folder), run.Answer(Folder));

        using var answer = await replayer.SendAsync(step);
        var text = await answer.Content.ReadAsStringAsync();

        ((int)answer.StatusCode).Should().Be(expected.Status, "the answer was {0}", text);
        foreach (var (header, value) in expected.Headers) Header(answer, header, value is null ? null : replayer.Fill(value));
        if (expected.Text is not null) JsonMatch.TextMatches(replayer.Fill(expected.Text), text).Should().BeTrue("the text is {0}", text);
        (await CaseCheck.ProblemAsync(await fixture.DescriptionAsync(), step with { Path = replayer.Fill(step.Path) }, replayer.BodyOf(step), answer, text)).Should().BeNull("{0}", text);
        if (expected.Body is { } body)
        {
            using var wanted = JsonDocument.Parse(replayer.Fill(body.GetRawText()));
            using var got = JsonDocument.Parse(text);
            JsonMatch.Difference(wanted.RootElement, got.RootElement).Should().BeNull();
        }
    }

    private static void Header(HttpResponseMessage answer, string name, string? expected)
    {
        var values = answer.Headers.TryGetValues(name, out var own) || answer.Content.Headers.TryGetValues(name, out own) ? string.Join(", ", own) : null;
        if (expected is null) values.Should().BeNull("{0} must not be sent", name);
        else JsonMatch.TextMatches(expected, values ?? "").Should().BeTrue("{0} is {1}", name, values);
    }
}
