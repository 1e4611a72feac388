using System.Text.Json;
using Magnum.Domain.Faults;
using Magnum.Functions.Http.Bodies;

namespace Magnum.Functions.Tests.Http.Bodies;

public sealed class AttributeReaderTests
{
    private static readonly AttributeSet Attributes = new("thing", ["a", "b"], ["links"]);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("\"7\"", 7)]
    [InlineData("1.7", 1)]
    [InlineData("true", 1)]
    [InlineData("null", null)]
    public void Integers_are_read_from_whatever_looks_like_one(string json, int? expected) =>
        Read(json).Integer("a").Should().Be(expected);

    [Fact]
    public void A_text_that_is_no_integer_spoils_the_whole_body() =>
        Reading(() => Read("\"seven\"").Integer("a")).Should().Throw<Fault>()
            .WithMessage("Invalid input for field/attribute thing. Value: '{\"a\": \"seven\"}'. a: Value should be an integer.");

    [Fact]
    public void After_a_patch_a_text_is_a_bad_value_of_its_attribute() =>
        Reading(() => Read("\"seven\"", strict: true).Integer("a")).Should().Throw<Fault>().WithMessage("Invalid input for field/attribute a.*");

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("1e300")]
    public void Anything_else_is_no_integer(string json) =>
        Reading(() => Read(json).Integer("a")).Should().Throw<Fault>().WithMessage("Invalid input for field/attribute a*");

    [Theory]
    [InlineData("\"8\"")]
    [InlineData("true")]
    [InlineData("1.5")]
    public void After_a_patch_only_integers_are_integers(string json) =>
        Reading(() => Read(json, strict: true).Integer("a")).Should().Throw<Fault>();

    [Fact]
    public void Integers_have_bounds()
    {
        Reading(() => Read("0").Integer("a", 1)).Should().Throw<Fault>().WithMessage("*greater or equal to 1*");
        Reading(() => Read("9").Integer("a", 1, 8)).Should().Throw<Fault>().WithMessage("*lower or equal to 8*");
        Reading(() => Read("99999999999").Integer("a")).Should().Throw<Fault>().WithMessage("*lower or equal to*");
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("0", false)]
    [InlineData("\" YES \"", true)]
    [InlineData("\"off\"", false)]
    [InlineData("null", null)]
    public void Booleans_are_read_from_the_usual_words(string json, bool? expected) => Read(json).Boolean("a").Should().Be(expected);

    [Theory]
    [InlineData("\"maybe\"")]
    [InlineData("2")]
    public void Other_words_are_no_boolean(string json) => Reading(() => Read(json).Boolean("a")).Should().Throw<Fault>();

    [Fact]
    public void Texts_have_a_length()
    {
        Reading(() => Read("\"\"").Text("a")).Should().Throw<Fault>().WithMessage("*minimum character requirement of 1*");
        Reading(() => Read($"\"{new string('x', 256)}\"").Text("a")).Should().Throw<Fault>().WithMessage("*maximum character requirement of 255*");
        Reading(() => Read("7").Text("a")).Should().Throw<Fault>().WithMessage("*Value should be string*");
        Read("\"\"").Text("a", minimum: 0).Should().BeEmpty();
    }

    [Fact]
    public void A_character_outside_the_basic_plane_counts_once()
    {
        var longest = string.Concat(Enumerable.Repeat("🐳", 255));

        Read($"\"{longest}\"").Text("a").Should().Be(longest);
        Reading(() => Read($"\"{longest}🐳\"").Text("a")).Should().Throw<Fault>().WithMessage("*maximum character requirement of 255*");
    }

    [Theory]
    [InlineData("5d12f6fd-a196-4bf0-ae4c-1f639a523a52", true, true)]
    [InlineData("5D12F6FDA1964BF0AE4C1F639A523A52", true, true)]
    [InlineData("{5d12f6fd-a196-4bf0-ae4c-1f639a523a52}", true, false)]
    [InlineData("urn:uuid:5d12f6fd-a196-4bf0-ae4c-1f639a523a52", true, false)]
    [InlineData("(5d12f6fd-a196-4bf0-ae4c-1f639a523a52)", false, false)]
    [InlineData(" 5d12f6fd-a196-4bf0-ae4c-1f639a523a52", false, false)]
    [InlineData("seven", false, false)]
    public void Uuids_have_many_spellings_and_not_all_of_them_can_be_stored(string text, bool valid, bool storable)
    {
        var (reading, storing) = (Reading(() => Read($"\"{text}\"").Uuid("a")), Reading(() => Read($"\"{text}\"").StorableUuid("a")));

        if (valid) reading.Should().NotThrow();
        else reading.Should().Throw<Fault>().WithMessage($"Expected a uuid but received {text}*");
        if (storable) storing().Should().Be(text);
        else storing.Should().Throw<Fault>().WithMessage($"Expected a uuid but received {text}*");
    }

    [Theory]
    [InlineData("\"8.8.8.8\"", true)]
    [InlineData("\"8.8.8.8, 1.1.1.1\"", true)]
    [InlineData("\"\"", false)]
    [InlineData("\"::1\"", false)]
    [InlineData("\"8\"", false)]
    [InlineData("8", false)]
    [InlineData("\"8.8.8.8,\"", false)]
    public void Name_servers_are_ipv4_addresses(string json, bool valid)
    {
        var reading = Reading(() => Read(json).DnsServers("a"));
        if (valid) reading.Should().NotThrow();
        else reading.Should().Throw<Fault>().WithMessage("Expected a single dns address*");
    }

    [Fact]
    public void Label_values_become_text() =>
        Read("""{"i": 1, "b": true, "f": 1.5, "s": "x"}""").Labels("a").Should().Equal(
            new Dictionary<string, string> { ["i"] = "1", ["b"] = "True", ["f"] = "1.5", ["s"] = "x" });

    [Theory]
    [InlineData("[]", "*Value not a valid dict*")]
    [InlineData("""{"k": {}}""", "*Wrong type*")]
    [InlineData("""{"k": null}""", "*Wrong type*")]
    public void Labels_are_a_flat_object(string json, string message) =>
        Reading(() => Read(json).Labels("a")).Should().Throw<Fault>().WithMessage(message);

    [Fact]
    public void An_unknown_attribute_is_refused_by_name() =>
        Reading(() => Whole("""{"x": 1}""")).Should().Throw<Fault>().WithMessage("Unknown attribute for argument thing: x");

    [Fact]
    public void A_read_only_attribute_is_refused_even_when_null() =>
        Reading(() => Whole("""{"links": null}""")).Should().Throw<Fault>().WithMessage("*Cannot set read only field*");

    [Fact]
    public void A_mandatory_attribute_may_be_null_but_not_absent()
    {
        Reading(() => Whole("""{"a": null}""").Require("a")).Should().NotThrow();
        Reading(() => Whole("{}").Require("a")).Should().Throw<Fault>().WithMessage("*Mandatory field missing*");
    }

    private static AttributeReader Read(string value, bool strict = false) => Whole($$"""{"a": {{value}}}""", strict);

    private static AttributeReader Whole(string json, bool strict = false) => new(JsonDocument.Parse(json).RootElement, Attributes, strict);

    private static Func<object?> Reading<T>(Func<T> read) => () => read();

    private static Action Reading(Action read) => read;
}
