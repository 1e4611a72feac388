using System.Security.Cryptography;
using Magnum.Data.Secrets;
using Microsoft.Extensions.Options;

namespace Magnum.Data.Tests.Secrets;

public sealed class SecretProtectorTests : IDisposable
{
    private static readonly string Old = Key(1);
    private static readonly string New = Key(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("magnum-secrets-").FullName;

    [Theory]
    [InlineData("")]
    [InlineData("päss wörd")]
    public void A_secret_comes_back(string text)
    {
        var protector = With(new() { Key = Old });

        var data = protector.Protect(text);

        protector.Unprotect(data).Should().Be(text);
        protector.Protect(text).Should().NotEqual(data, "equal secrets must not look equal");
    }

    [Fact]
    public void Any_changed_byte_is_noticed()
    {
        var protector = With(new() { Key = Old });
        var data = protector.Protect("secret");

        for (var index = 0; index < data.Length; index++)
        {
            var changed = (byte[])data.Clone();
            changed[index] ^= 1;
            protector.Invoking(it => it.Unprotect(changed)).Should().Throw<CryptographicException>();
        }

        protector.Invoking(it => it.Unprotect(data[..10])).Should().Throw<CryptographicException>();
    }

    [Fact]
    public void After_a_change_of_keys_old_secrets_are_still_read()
    {
        var data = With(new() { Key = Old }).Protect("secret");

        With(new() { Key = New, PreviousKeys = [Old] }).Unprotect(data).Should().Be("secret");
        With(new() { Key = New }).Invoking(it => it.Unprotect(data)).Should().Throw<CryptographicException>()
            .WithMessage("*not configured any more*");
    }

    [Fact]
    public void A_key_file_is_made_once_for_its_owner_only()
    {
        var options = new SecretOptions { KeyFile = Path.Combine(_folder, "keys", "magnum.key") };

        var secrets = Enumerable.Range(0, 8).AsParallel().Select(_ => With(options).Protect("secret")).ToList();

        secrets.Should().OnlyContain(data => With(options).Unprotect(data) == "secret");
        Directory.GetFiles(Path.GetDirectoryName(options.KeyFile)!).Should().Equal(options.KeyFile);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(options.KeyFile).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Without_settings_the_key_lies_beside_the_database()
    {
        With(new()).Protect("secret");

        File.Exists(Path.Combine(_folder, "magnum.key")).Should().BeTrue();
    }

    [Fact]
    public void A_broken_key_file_is_named()
    {
        var file = Path.Combine(_folder, "broken.key");
        File.WriteAllText(file, "abc\n");

        With(new() { KeyFile = file }).Invoking(it => it.Protect("secret")).Should().Throw<InvalidOperationException>()
            .WithMessage($"*{file}*not 32 bytes*");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Key(byte filler) => Convert.ToBase64String(Enumerable.Repeat(filler, 32).ToArray());

    private SecretProtector With(SecretOptions options) => new(
        Options.Create(options),
        Options.Create(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(_folder, "magnum.db")}" }));
}
