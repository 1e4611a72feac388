using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Magnum.Contracts.Json;

/// <summary>Times as the API prints them: UTC with "+00:00" and six digits of a second, none when it is a whole one.</summary>
internal sealed class WireTimeConverter : JsonConverter<DateTimeOffset>
{
    private const int MaxLength = 32;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        var utc = value.UtcDateTime;
        var whole = utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond == 0;
        var format = whole ? "yyyy-MM-ddTHH:mm:ss'+00:00'" : "yyyy-MM-ddTHH:mm:ss.ffffff'+00:00'";
        utc.TryFormat(text, out var written, format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..written]);
    }
}
