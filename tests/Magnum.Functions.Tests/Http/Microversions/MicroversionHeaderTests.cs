using Magnum.Contracts.Microversions;
using Magnum.Functions.Http.Errors;
using Magnum.Functions.Http.Microversions;

namespace Magnum.Functions.Tests.Http.Microversions;

public sealed class MicroversionHeaderTests
{
    [Theory]
    [InlineData(null, "1.1")]
    [InlineData("container-infra 1.5", "1.5")]
    [InlineData("container-infrastructure 1.5", "1.5")]
    [InlineData("container-infrastructure-management   01.05 ", "1.5")]
    [InlineData("container-infra latest", "1.14")]
    [InlineData("whatever LATEST", "1.14")]
    [InlineData("container-infra 2.0", "2.0")]
    [InlineData("container-infra 1.99", "1.99")]
    public void Headers_are_understood(string? header, string version) =>
        MicroversionHeader.Parse(header).Should().Be(Microversion.Parse(version));

    [Theory]
    [InlineData("1.5", "Invalid service type")]
    [InlineData("latest", "Invalid service type")]
    [InlineData("", "Invalid service type")]
    [InlineData("compute 1.5", "Invalid service type")]
    [InlineData("Container-Infra 1.5", "Invalid service type")]
    [InlineData("container-infra 1.5, container-infra 1.6", "Invalid service type")]
    [InlineData("container-infra 1", "Invalid value")]
    [InlineData("container-infra 1.2.3", "Invalid value")]
    [InlineData("container-infra abc", "Invalid value")]
    [InlineData("container-infra -1.2", "Invalid value")]
    public void Malformed_headers_are_not_acceptable(string header, string message) =>
        ((Action)(() => MicroversionHeader.Parse(header))).Should().Throw<FrameworkFault>().WithMessage($"*{message}*").Which.Status.Should().Be(406);

    [Theory]
    [InlineData("1.0", false)]
    [InlineData("1.1", true)]
    [InlineData("1.14", true)]
    [InlineData("1.15", false)]
    [InlineData("2.1", false)]
    public void The_range_is_known(string version, bool supported) =>
        MicroversionHeader.IsSupported(Microversion.Parse(version)).Should().Be(supported);
}
