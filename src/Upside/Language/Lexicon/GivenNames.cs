namespace Upside.Language.Lexicon;

/// <summary>
/// Frequent given names of many countries, for documents without a roster. Names that are also common words or products (Mark, Will, Grant, Jenkins) are left out.
/// </summary>
internal static class GivenNames
{
    public static readonly WordSet All = new(
        "Aaron", "Adam", "Ahmed", "Alan", "Alberto", "Alejandro", "Alex", "Alexander", "Alexandra", "Alice", "Alicia", "Amanda", "Amir", "Amy", "Ana", "Anders", "Andre", "Andrea", "Andreas",
        "Andrew", "Andy", "Angela", "Anita", "Anna", "Anne", "Anthony", "Antoine", "Antonio", "Arjun", "Arthur", "Barbara", "Beatriz", "Ben", "Benjamin", "Bernd", "Beth", "Bill", "Bob",
        "Brandon", "Brian", "Bruce", "Bruno", "Bryan", "Carla", "Carlos", "Carol", "Caroline", "Catherine", "Charles", "Charlotte", "Chen", "Chris", "Christian", "Christina", "Christine", "Christoph",
        "Christopher", "Claire", "Clara", "Claudia", "Cynthia", "Dan", "Daniel", "Daniela", "David", "Dave", "Deborah", "Deepak", "Dennis", "Derek", "Diana", "Diego", "Dmitri", "Dmitry", "Donald",
        "Donna", "Doug", "Douglas", "Edward", "Elena", "Eli", "Elizabeth", "Ella", "Emily", "Emma", "Eric", "Erik", "Ethan", "Eva", "Evan", "Fatima", "Felipe", "Felix", "Fernando", "Filip",
        "Francesca", "Francesco", "Francisco", "Frank", "Frederik", "Gabriel", "Gary", "George", "Gerald", "Giovanni", "Giuseppe", "Graham", "Greg", "Gregory", "Guillaume", "Gustavo", "Hannah",
        "Hans", "Harry", "Hassan", "Heather", "Heidi", "Helen", "Helena", "Henrik", "Henry", "Hiroshi", "Howard", "Hugo", "Ian", "Ibrahim", "Igor", "Ingrid", "Irene", "Isabel", "Isabella", "Ivan",
        "Jacob", "Jaime", "Jake", "James", "Jamie", "Jan", "Jane", "Janet", "Jason", "Javier", "Jean", "Jeff", "Jeffrey", "Jennifer", "Jenny", "Jeremy", "Jerry", "Jesse", "Jessica", "Jim", "Joan",
        "Joe", "Joel", "Johan", "Johannes", "John", "Johnny", "Jon", "Jonas", "Jonathan", "Jordan", "Jorge", "Jose", "Joseph", "Josh", "Joshua", "Juan", "Judy", "Julia", "Julian", "Julie", "Justin",
        "Karen", "Karl", "Karin", "Kate", "Katherine", "Kathleen", "Katie", "Keith", "Kelly", "Ken", "Kenneth", "Kevin", "Kim", "Kyle", "Lars", "Laura", "Lauren", "Lawrence", "Lea", "Lena", "Leo",
        "Leonardo", "Leonie", "Liam", "Linda", "Lisa", "Lorenzo", "Louis", "Louise", "Lucas", "Lucia", "Luis", "Luca", "Luke", "Magnus", "Manuel", "Marcel", "Marco", "Marcus", "Margaret", "Maria", "Marie",
        "Marina", "Mario", "Marta", "Martha", "Martin", "Mary", "Mateo", "Mathias", "Matt", "Matteo", "Matthew", "Megan", "Mei", "Melissa", "Michael", "Michelle", "Miguel", "Mike", "Mikhail", "Mohamed",
        "Mohammed", "Monica", "Nadia", "Nancy", "Natalia", "Natalie", "Nathan", "Neil", "Nicholas", "Nick", "Nicola", "Nicolas", "Nicole", "Nikolai", "Nils", "Nina", "Noah", "Olga", "Oliver", "Olivia",
        "Omar", "Oscar", "Otto", "Pablo", "Pamela", "Patricia", "Patrick", "Paul", "Paula", "Pavel", "Pedro", "Peter", "Petra", "Phil", "Philip", "Philippe", "Pierre", "Piotr", "Priya", "Rachel",
        "Rafael", "Rahul", "Raj", "Rajesh", "Ralph", "Raymond", "Rebecca", "Ricardo", "Richard", "Rob", "Robert", "Roberto", "Roger", "Ron", "Ronald", "Rosa", "Rosie", "Roy", "Russell", "Ruth",
        "Ryan", "Sam", "Samantha", "Samuel", "Sandra", "Sanjay", "Sara", "Sarah", "Scott", "Sean", "Sebastian", "Sergei", "Sergio", "Sharon", "Shirley", "Silvia", "Simon", "Sofia", "Sophia",
        "Sophie", "Stefan", "Stefano", "Stephanie", "Stephen", "Steve", "Steven", "Sunil", "Susan", "Suresh", "Sven", "Tariq", "Teresa", "Terry", "Thomas", "Tim", "Timothy", "Tobias", "Tom", "Tomas",
        "Tony", "Tyler", "Valentina", "Valerie", "Vanessa", "Victor", "Victoria", "Vijay", "Vikram", "Vincent", "Vladimir", "Walter", "Wei", "Wendy", "William", "Xavier", "Yan", "Yusuf", "Yuki", "Zoe");
}
