namespace Magnum.Embedded.Functions;

/// <summary>The functions of the application.</summary>
internal sealed class FunctionCatalog(IReadOnlyList<FunctionDescriptor> functions)
{
    public IReadOnlyList<FunctionDescriptor> All => functions;

    /// <summary>The functions of one kind of trigger.</summary>
    public IEnumerable<(FunctionDescriptor Function, TPlan Plan)> With<TPlan>()
        where TPlan : TriggerPlan =>
        functions.Where(f => f.Trigger is TPlan).Select(f => (f, (TPlan)f.Trigger));
}
