using FsCheck.Xunit;
using Magnum.Contracts.Microversions;

namespace Magnum.Shared.Tests.Contracts;

public sealed class MicroversionTests
{
    [Property]
    public void Versions_compare_by_number(byte left, byte right)
    {
        var (a, b) = (new Microversion(1, left), new Microversion(1, right));

        bool[] versions = [a < b, a > b, a <= b, a >= b];
        bool[] minors = [left < right, left > right, left <= right, left >= right];
        versions.Should().Equal(minors);
        (new Microversion(2, left) > b).Should().BeTrue();
        Microversion.Parse(a.ToString()).Should().Be(a);
    }

    [Theory]
    [InlineData("1.14", 14)]
    [InlineData("01.09", 9)]
    public void Two_numbers_and_a_dot_are_a_version(string text, int minor) =>
        Microversion.Parse(text).Should().Be(new Microversion(1, minor));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData(".1")]
    [InlineData("1.2.3")]
    [InlineData("1.-2")]
    [InlineData("1. 2")]
    [InlineData("latest")]
    [InlineData("1.99999999999")]
    public void Anything_else_is_none(string text)
    {
        Microversion.TryParse(text, out _).Should().BeFalse();
        ((Action)(() => Microversion.Parse(text))).Should().Throw<FormatException>();
    }

    [Fact]
    public void Every_named_version_is_served()
    {
        Microversion[] named =
        [
            Microversion.Rollback, Microversion.Resize, Microversion.Upgrade, Microversion.NodeGroups, Microversion.ZeroNodes,
            Microversion.Credentials, Microversion.ClusterId, Microversion.NodeLabels,
        ];

        named.Should().BeInAscendingOrder().And.OnlyContain(version => version >= Microversion.Minimum && version <= Microversion.Maximum);
    }
}
