namespace Magnum.Embedded.Hosting;

/// <summary>Collects start-up faults so that all are told at once.</summary>
internal sealed class FaultList
{
    private readonly List<string> _faults = [];

    public bool IsEmpty => _faults.Count == 0;

    public void Add(string fault) => _faults.Add(fault);

    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new FunctionConfigurationException([.. _faults]);
    }
}
