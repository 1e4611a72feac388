using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Magnum.OpenStack.Caching;

namespace Magnum.Shared.Tests.OpenStack.Caching;

public sealed class SecretKeyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    [InlineData(341)]
    [InlineData(342)]
    [InlineData(9_000)]
    public void The_key_is_the_SHA_256_of_the_text(int length)
    {
        var text = string.Concat(Enumerable.Repeat("é", length));
        var expected = MemoryMarshal.Cast<byte, ulong>(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

        SecretKey.Of(text).Should().Be(new SecretKey(expected[0], expected[1], expected[2], expected[3]));
    }
}
