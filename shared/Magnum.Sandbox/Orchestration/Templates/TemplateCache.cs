using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Magnum.Sandbox.Orchestration.Templates;

/// <summary>Finds the bundle for content that was parsed before. Holds bundles weakly: stacks keep them alive.</summary>
internal sealed class TemplateCache
{
    private readonly ConcurrentDictionary<string, WeakReference<TemplateBundle>> _bundles = new();

    public TemplateBundle GetOrAdd(IEnumerable<string> content, Func<TemplateBundle> parse)
    {
        var key = Hash(content);
        if (_bundles.TryGetValue(key, out var known) && known.TryGetTarget(out var bundle))
            return bundle;
        foreach (var (stale, reference) in _bundles)
        {
            if (!reference.TryGetTarget(out _))
                _bundles.TryRemove(stale, out _);
        }
        bundle = parse();
        _bundles[key] = new WeakReference<TemplateBundle>(bundle);
        return bundle;
    }

    private static string Hash(IEnumerable<string> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in content)
        {
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
