using System.Text.Json;

namespace Magnum.Contract.Tests.Replay;

public sealed class JsonMatchTests
{
    [Theory]
    [InlineData("""{"a": 1, "b": [null, true]}""", """{"a": 1, "b": [null, true]}""")]
    [InlineData("\"{any}\"", """{"a": 1}""")]
    [InlineData("\"req-{uuid}\"", "\"req-5d12f6fd-a196-4bf0-ae4c-1f639a523a52\"")]
    [InlineData("\"{time}\"", "\"2026-11-22T19:22:38.164209+00:00\"")]
    [InlineData("\"a (b).{*}z\"", "\"a (b). and z\"")]
    public void What_fits_has_no_difference(string expected, string actual) => Difference(expected, actual).Should().BeNull();

    [Theory]
    [InlineData("""{"a": 1, "b": 2}""", """{"b": 2, "a": 1}""", "$: expected members a, b, got b, a")]
    [InlineData("""{"a": {"b": 1}}""", """{"a": {"b": 2}}""", "$.a.b: *")]
    [InlineData("[1]", "[1, 2]", "$: expected 1 items, got 2*")]
    [InlineData("null", "0", "$: *")]
    [InlineData("\"{uuid}\"", "\"no\"", "$: *")]
    [InlineData("\"a.c\"", "\"abc\"", "$: *")]
    public void What_does_not_fit_is_told_with_its_place(string expected, string actual, string difference) =>
        Difference(expected, actual).Should().Match(difference);

    private static string? Difference(string expected, string actual) =>
        JsonMatch.Difference(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement);
}
