using System.Net;
using Magnum.Sandbox.Kubernetes;

namespace Magnum.Sandbox.Orchestration.Resources;

/// <summary>The addresses of one stack's resources: floating ones out of the sandbox's pool, fixed ones of a private network.</summary>
internal sealed class AddressBook(AddressPool pool)
{
    private const uint FirstFixed = 0x0A000005; // 10.0.0.5
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, uint> _addresses = [];
    private uint _nextFixed = FirstFixed;

    /// <summary>The resources that have an address; a copy.</summary>
    public IReadOnlyList<Guid> Holders
    {
        get
        {
            lock (_gate)
                return [.. _addresses.Keys];
        }
    }

    /// <summary>The address of a resource, or null while it has none.</summary>
    public string? Find(Guid resource)
    {
        lock (_gate)
            return _addresses.TryGetValue(resource, out var address) ? AddressPool.Text(address) : null;
    }

    /// <summary>Gives a resource an address that answers on this machine, unless it has one.</summary>
    public string Lease(Guid resource)
    {
        lock (_gate)
        {
            if (!_addresses.TryGetValue(resource, out var address))
                _addresses[resource] = address = pool.Take();
            return AddressPool.Text(address);
        }
    }

    /// <summary>Gives a resource an address on the stack's own network, unless it has one.</summary>
    public void Assign(Guid resource)
    {
        lock (_gate)
        {
            if (!_addresses.ContainsKey(resource))
                _addresses[resource] = _nextFixed++;
        }
    }

    /// <summary>Takes a resource's address back.</summary>
    public void Release(Guid resource)
    {
        lock (_gate)
        {
            if (_addresses.Remove(resource, out var address))
                pool.Give(address);
        }
    }

    public void ReleaseAll()
    {
        lock (_gate)
        {
            foreach (var address in _addresses.Values)
                pool.Give(address);
            _addresses.Clear();
        }
    }

    /// <summary>Whether this is an address that answers on this machine.</summary>
    public bool IsReachable(string? address) => IPAddress.TryParse(address, out var ip) && pool.Owns(AddressPool.Number(ip));
}
