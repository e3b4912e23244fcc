namespace Linkwork.Domain.Directory;

/// <summary>What an organisation may say of its own entry without an account.</summary>
public sealed partial class Service
{
    public string? Read(ProposedField field) => field switch
    {
        ProposedField.When => When, ProposedField.Cost => Cost, ProposedField.Phone => Phone, ProposedField.Email => Email,
        ProposedField.Description => Description, _ => Status.ToString(),
    };

    internal void Write(ProposedField field, string? words)
    {
        switch (field)
        {
            case ProposedField.When: When = words; break;
            case ProposedField.Cost: Cost = words; break;
            case ProposedField.Phone: Phone = words; break;
            case ProposedField.Email: Email = words; break;
            case ProposedField.Description: Description = words; break;
            default: Status = Enum.Parse<ServiceStatus>(words!); break;
        }
    }
}
