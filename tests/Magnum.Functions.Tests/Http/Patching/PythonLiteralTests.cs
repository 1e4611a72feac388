using Magnum.Functions.Http.Patching;

namespace Magnum.Functions.Tests.Http.Patching;

public sealed class PythonLiteralTests
{
    [Theory]
    [InlineData("{'a': 'b'}", """{"a":"b"}""")]
    [InlineData("""{"a": 1, "b": [True, None, -1.5],}""", """{"a":1,"b":[true,null,-1.5]}""")]
    [InlineData(@"'it\'s'", "\"it's\"")]
    [InlineData("{}", "{}")]
    [InlineData("""{"api": "\u003cnone\u003e \ud83d\ude00 \/"}""", """{"api":"<none> 😀 \\/"}""")]
    [InlineData(@"'\x41\101\7\t\v\\ \U0001F600 \q \
.'", """ "AA\u0007\t\u000b\\ 😀 \\q ." """)]
    public void Literals_are_read(string text, string json)
    {
        PythonLiteral.TryParse(text, out var node).Should().BeTrue();
        System.Text.Json.Nodes.JsonNode.DeepEquals(node, System.Text.Json.Nodes.JsonNode.Parse(json)).Should().BeTrue();
    }

    [Theory]
    [InlineData("{'a': true}")]
    [InlineData("{'a': null}")]
    [InlineData("{'a' 'b'}")]
    [InlineData("{'a': 'b'} x")]
    [InlineData("'open")]
    [InlineData(@"'open\")]
    [InlineData(@"'\x4'")]
    [InlineData(@"'\u12g4'")]
    [InlineData(@"'\U00110000'")]
    [InlineData(@"'\N{BULLET}'")]
    [InlineData(@"'\0'")]
    [InlineData(@"'\ud83d'")]
    [InlineData(@"'\ude00\ud83d'")]
    [InlineData("__import__('os')")]
    [InlineData("")]
    public void Anything_else_is_refused(string text) => PythonLiteral.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Depth_is_bounded() => PythonLiteral.TryParse(new string('[', 100_000), out _).Should().BeFalse();
}
