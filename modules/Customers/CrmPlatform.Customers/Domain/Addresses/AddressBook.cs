namespace CrmPlatform.Customers.Domain.Addresses;

/// <summary>All postal addresses of one customer: of each kind, one is the primary one.</summary>
public sealed class AddressBook(Guid customerId, IEnumerable<Address> addresses)
{
    private readonly List<Address> _addresses = [.. addresses];

    /// <summary>The first one of a kind to use.</summary>
    public Address? Primary(AddressKind kind) => _addresses.Find(a => a.Kind == kind && a.Primary);

    /// <summary>Adds an address; the first one of its kind becomes the primary one.</summary>
    public Address Add(AddressKind kind, AddressLines lines, bool primary)
    {
        var address = new Address(customerId, kind, lines);
        _addresses.Add(address);
        if (primary || Primary(kind) is null)
        {
            MakePrimary(address);
        }

        return address;
    }

    /// <summary>Makes one address the primary one of its kind.</summary>
    public void MakePrimary(Address address)
    {
        foreach (var other in _addresses.Where(a => a.Kind == address.Kind))
        {
            other.Primary = other == address;
        }
    }

    /// <summary>Takes an address out; another one of its kind becomes the primary one.</summary>
    public void Remove(Address address)
    {
        _addresses.Remove(address);
        if (address.Primary && _addresses.Find(a => a.Kind == address.Kind) is { } next)
        {
            MakePrimary(next);
        }
    }

    /// <summary>Writes the primary main address, and adds or removes it as there is something to write.</summary>
    /// <returns>The address that was added and the one that was removed.</returns>
    public (Address? Added, Address? Removed) SetMain(AddressLines lines)
    {
        var main = Primary(AddressKind.Main);
        if (main is null)
        {
            return (lines.IsEmpty ? null : Add(AddressKind.Main, lines, primary: true), null);
        }

        if (lines.IsEmpty)
        {
            Remove(main);
            return (null, main);
        }

        main.Write(lines);
        return (null, null);
    }
}
