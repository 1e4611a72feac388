using System.Text.Encodings.Web;
using System.Text.Json;
using Magnum.Drivers;
using Magnum.Drivers.Kubernetes;

namespace Magnum.Shared.Tests.Drivers;

/// <summary>
/// Each folder in Cases holds an input and the stack, or the refusal, that it leads to. With MAGNUM_UPDATE_CASES set to the
/// Cases folder of the sources the outcomes are written instead of compared.
/// </summary>
public sealed class CasesTests
{
    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static TheoryData<string> Cases() =>
        new(Directory.GetDirectories(Inputs.CasesFolder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_input_always_leads_to_the_same_stack(string name)
    {
        string outcome = JsonSerializer.Serialize(Outcome(Inputs.From(File.ReadAllText(Path.Combine(Inputs.CasesFolder, name, "input.json")))), Writing) + "\n";

        if (Environment.GetEnvironmentVariable("MAGNUM_UPDATE_CASES") is { Length: > 0 } sources)
            File.WriteAllText(Path.Combine(sources, name, "stack.json"), outcome);
        else
            outcome.Should().Be(File.ReadAllText(Path.Combine(Inputs.CasesFolder, name, "stack.json")));
    }

    private static object Outcome(DriverInput input)
    {
        try
        {
            StackDefinition stack = new HeatKubernetesDriver().BuildStack(input);
            return new { stack.Name, stack.TimeoutMinutes, stack.Tags, stack.Parameters, Files = stack.Files.Keys };
        }
        catch (DriverRefusedException refusal)
        {
            return new { refusal.Refusals };
        }
    }
}
