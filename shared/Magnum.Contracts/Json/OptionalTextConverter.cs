using System.Text.Json;
using System.Text.Json.Serialization;

namespace Magnum.Contracts.Json;

/// <summary>Writes the text of an <see cref="OptionalText"/>; leaving it out is up to the property.</summary>
internal sealed class OptionalTextConverter : JsonConverter<OptionalText>
{
    public override bool HandleNull => true;

    public override OptionalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString());

    public override void Write(Utf8JsonWriter writer, OptionalText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
