using System.Collections.Concurrent;

namespace Magnum.OpenStack.Caching;

/// <summary>
/// A map of bounded size that forgets what was not used for longest, roughly: two generations, of which the older one
/// is dropped when the younger is half the capacity. What is found in the older one moves to the younger.
/// </summary>
/// <param name="capacity">The most entries; at least 1.</param>
public sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _turn = new();
    private readonly int _half = Math.Max(1, capacity / 2);
    private volatile ConcurrentDictionary<TKey, TValue> _young = new();
    private volatile ConcurrentDictionary<TKey, TValue> _old = new();
    private int _youngCount;

    /// <summary>How many entries are kept, at most.</summary>
    public int Count => _young.Count + _old.Count;

    /// <summary>The value of the key, or null.</summary>
    public TValue? Find(TKey key)
    {
        if (_young.TryGetValue(key, out var value))
            return value;
        if (!_old.TryRemove(key, out value))
            return null;
        Set(key, value);
        return value;
    }

    /// <summary>The value of the key, made when there is none.</summary>
    public TValue FindOrAdd(TKey key, Func<TValue> make)
    {
        lock (_turn)
        {
            if (Find(key) is { } found)
                return found;
            var made = make();
            Set(key, made);
            return made;
        }
    }

    /// <summary>Keeps a value, in place of the key's former one.</summary>
    public void Set(TKey key, TValue value)
    {
        lock (_turn)
        {
            if (!_young.ContainsKey(key) && ++_youngCount > _half)
            {
                _old = _young;
                _young = new ConcurrentDictionary<TKey, TValue>();
                _youngCount = 1;
            }

            _young[key] = value;
            _old.TryRemove(key, out _);
        }
    }

    /// <summary>Forgets the key's value.</summary>
    public void Remove(TKey key)
    {
        lock (_turn)
        {
            if (_young.TryRemove(key, out _))
                _youngCount--;
            _old.TryRemove(key, out _);
        }
    }
}
