namespace Upside.Language.Lexicon;

/// <summary>Frequent given names of many countries, for documents without a roster: the one list of them.</summary>
internal static class GivenNames
{
    /// <summary>Names that are hardly ever anything else.</summary>
    public static readonly WordSet All = new(
        "Aadhya", "Aaron", "Abdul", "Abebe", "Abigail", "Adaeze", "Adam", "Adewale", "Adrian", "Agata", "Agnes", "Agnieszka", "Ahmed", "Aino", "Aisha", "Akira", "Alan",
        "Alba", "Albert", "Alberto", "Alejandra", "Alejandro", "Aleksandra", "Alessandro", "Alex", "Alexander", "Alexandra", "Alexei", "Alexis", "Ali", "Alice",
        "Alicia", "Alina", "Amanda", "Amara", "Amelia", "Amina", "Amir", "Amit", "Amy", "Ana", "Anders", "Andre", "Andrea", "Andreas", "Andrei", "Andrew", "Andy",
        "Angela", "Anika", "Anil", "Anita", "Anja", "Ann", "Anna", "Anne", "Anneke", "Anneli", "Annika", "Anouk", "Anthony", "Antoine", "Anton", "Antonio", "Anya",
        "Aoife", "Arjan", "Arjun", "Arnav", "Arthur", "Arun", "Aryan", "Asa", "Ashley", "Aslaug", "Astrid", "Aylin", "Ayumi", "Barbara", "Bartek", "Bea", "Beatriz",
        "Ben", "Benjamin", "Berit", "Bernard", "Bernd", "Beth", "Bianca", "Bill", "Birgit", "Bjorn", "Bob", "Bogdan", "Boris", "Bram", "Brandon", "Brenda", "Brent",
        "Brian", "Brigid", "Bruce", "Bruno", "Bryan", "Caitlin", "Camila", "Camille", "Carla", "Carlos", "Carmen", "Carol", "Caroline", "Casey", "Catherine", "Cecilia",
        "Charles", "Charlotte", "Chen", "Chiara", "Chidi", "Chiyo", "Chloe", "Chris", "Christian", "Christina", "Christine", "Christoph", "Christopher", "Ciara",
        "Cillian", "Claire", "Clara", "Claudia", "Colin", "Colm", "Connor", "Craig", "Cristina", "Cynthia", "Dagny", "Dalia", "Dan", "Daniel", "Daniela", "Danny",
        "Darius", "Dave", "David", "Deborah", "Deepak", "Deepika", "Denis", "Dennis", "Derek", "Devi", "Diana", "Diego", "Dieter", "Dilan", "Dinesh", "Dmitri", "Dmitry",
        "Dolores", "Dominic", "Donald", "Donna", "Dorota", "Doug", "Douglas", "Dylan", "Ebba", "Eduardo", "Edward", "Eero", "Eilidh", "Eirik", "Elena", "Eli", "Elias",
        "Elif", "Elin", "Elizabeth", "Ella", "Ellen", "Emily", "Emma", "Enrique", "Eoin", "Eric", "Erica", "Erik", "Erin", "Esra", "Ethan", "Eva", "Evan", "Ewa",
        "Faisal", "Farid", "Fatima", "Felipe", "Felix", "Femi", "Fenna", "Ferenc", "Fergus", "Fernando", "Fien", "Filip", "Fiona", "Fleur", "Florian", "Folake",
        "Francesca", "Francesco", "Francis", "Francisco", "Frank", "Franziska", "Fred", "Frederic", "Frederik", "Freya", "Gabriel", "Gareth", "Gary", "Geoff", "George",
        "Gerald", "Gerd", "Gert", "Giorgos", "Giovanni", "Giulia", "Giuseppe", "Goran", "Graham", "Greg", "Gregory", "Grzegorz", "Guillaume", "Gunnar", "Gustav",
        "Gustavo", "Halima", "Hallie", "Hamid", "Hana", "Hannah", "Hans", "Harold", "Harry", "Haruto", "Hassan", "Heather", "Hedda", "Heidi", "Helen", "Helena",
        "Henrik", "Henrike", "Henry", "Hilde", "Hiroshi", "Howard", "Hugo", "Hyun", "Ian", "Ibrahim", "Ifeoma", "Igor", "Ilse", "Imani", "Ines", "Inga", "Ingrid",
        "Ioana", "Irene", "Isaac", "Isabel", "Isabella", "Isha", "Istvan", "Ivan", "Ivana", "Jacob", "Jadwiga", "Jaime", "Jake", "Jakub", "James", "Jamie", "Jan",
        "Jana", "Jane", "Janet", "Jaroslav", "Jason", "Javier", "Jean", "Jeff", "Jeffrey", "Jelena", "Jenna", "Jennifer", "Jenny", "Jeremy", "Jerry", "Jesse", "Jessica",
        "Jette", "Jiho", "Jill", "Jim", "Jin", "Joan", "Joanna", "Joe", "Joel", "Johan", "Johannes", "John", "Johnny", "Jon", "Jonas", "Jonathan", "Jonna", "Joost",
        "Jordan", "Jorge", "Jose", "Joseph", "Josh", "Joshua", "Joss", "Joyce", "Juan", "Judith", "Judy", "Julia", "Julian", "Julie", "Julien", "Jun", "Jurgen",
        "Justin", "Kai", "Kaito", "Kamal", "Kamila", "Kaori", "Karen", "Karim", "Karin", "Karl", "Kasia", "Katarzyna", "Kate", "Katherine", "Kathleen", "Katie", "Katya",
        "Kavita", "Keith", "Kelly", "Ken", "Kenji", "Kenneth", "Kenta", "Kevin", "Khadija", "Khalid", "Kim", "Kiran", "Klaus", "Kofi", "Kristen", "Krzysztof", "Kumar",
        "Kwame", "Kyle", "Lakshmi", "Lamar", "Lars", "Laszlo", "Laura", "Lauren", "Laurent", "Lawrence", "Layla", "Lea", "Lee", "Leila", "Lena", "Leo", "Leon",
        "Leonardo", "Leonie", "Leticia", "Li", "Liam", "Lieke", "Lin", "Linda", "Linnea", "Lisa", "Liz", "Lorenzo", "Lotte", "Louis", "Louise", "Luca", "Lucas", "Lucia",
        "Lucy", "Luis", "Luka", "Luke", "Luuk", "Lwazi", "Maartje", "Maciej", "Magda", "Magnus", "Maja", "Malik", "Malin", "Manuel", "Marc", "Marcel", "Marco", "Marcus",
        "Marek", "Maren", "Margaret", "Margit", "Marguerite", "Maria", "Mariam", "Marie", "Marina", "Mario", "Marit", "Marjan", "Markus", "Marta", "Martha", "Martin",
        "Martina", "Mary", "Mateo", "Mateusz", "Mathias", "Matt", "Matteo", "Matthew", "Matthias", "Matthijs", "Maurice", "Maya", "Meera", "Megan", "Mehmet", "Mei",
        "Melissa", "Merel", "Michael", "Michelle", "Miguel", "Mike", "Mikhail", "Mikkel", "Mila", "Milan", "Milos", "Mirela", "Mohamed", "Mohammad", "Mohammed", "Mona",
        "Monica", "Monika", "Moritz", "Nadia", "Nadine", "Nancy", "Nandini", "Naomi", "Natalia", "Natalie", "Natasha", "Nathan", "Naveen", "Neha", "Neil", "Niamh",
        "Nicholas", "Nick", "Nicola", "Nicolas", "Nicole", "Nikhil", "Nikola", "Nikolai", "Nils", "Nina", "Nkechi", "Noah", "Noor", "Nora", "Odile", "Oksana", "Oleg",
        "Olga", "Oliver", "Olivia", "Oluwaseun", "Omar", "Omari", "Onur", "Orla", "Oscar", "Otto", "Oyvind", "Pablo", "Padraig", "Pamela", "Paolo", "Patricia",
        "Patrick", "Paul", "Paula", "Paulien", "Paulo", "Pavel", "Pawe", "Pawel", "Pedro", "Petar", "Peter", "Petra", "Phil", "Philip", "Philippe", "Pierre", "Pieter",
        "Piotr", "Pooja", "Priya", "Rachel", "Radek", "Rafael", "Rahul", "Raj", "Rajesh", "Ralph", "Ramon", "Rania", "Ranjit", "Rasmus", "Raul", "Ravi", "Raymond",
        "Rebecca", "Renata", "Reza", "Ricardo", "Richard", "Rick", "Rob", "Robert", "Roberto", "Rodrigo", "Roger", "Rohan", "Roisin", "Roland", "Ron", "Ronald", "Roos",
        "Rosa", "Rosie", "Roy", "Ruben", "Russell", "Ruth", "Ryan", "Sabine", "Sade", "Sadia", "Sam", "Samantha", "Samir", "Samuel", "Sandra", "Sanjay", "Sara", "Sarah",
        "Saskia", "Scott", "Sean", "Sebastian", "Selin", "Senthil", "Sergei", "Sergio", "Seun", "Shane", "Sharon", "Shaun", "Shirley", "Shreya", "Sigrid", "Silvia",
        "Simon", "Simone", "Sindre", "Siobhan", "Snorre", "Sofia", "Solveig", "Sonia", "Sophia", "Sophie", "Soren", "Stefan", "Stefano", "Stephan", "Stephanie",
        "Stephen", "Steve", "Steven", "Stuart", "Sunil", "Sunniva", "Suresh", "Susan", "Suzanne", "Sven", "Svetlana", "Sylvia", "Tadeusz", "Takashi", "Takumi", "Tamar",
        "Tamara", "Tanya", "Tarek", "Tariq", "Tatiana", "Ted", "Tendai", "Teresa", "Terry", "Teun", "Thandiwe", "Theresa", "Thijs", "Thomas", "Tim", "Timo", "Timothy",
        "Tina", "Tobias", "Todd", "Tom", "Tomas", "Tomasz", "Tony", "Torsten", "Tove", "Tracy", "Trevor", "Tuan", "Tunde", "Tyler", "Ulrike", "Ursula", "Valentina",
        "Valerie", "Vanessa", "Vasile", "Veronika", "Vicky", "Victor", "Victoria", "Vigdis", "Vijay", "Vikram", "Viktor", "Viktoria", "Vincent", "Vladimir", "Walter",
        "Wanjiru", "Wayne", "Wei", "Wendy", "Wiebke", "Willem", "William", "Wojciech", "Wolfgang", "Xavier", "Xin", "Yan", "Yasmin", "Yewande", "Ying", "Ylva",
        "Youssef", "Yuki", "Yusuf", "Yves", "Zach", "Zainab", "Zanele", "Zara", "Zeynep", "Zoe", "Zofia", "Zsofia");

    /// <summary>Names that are also common words, places or products. They name a person only where a name is expected, as an owner's is.</summary>
    private static readonly WordSet Ambiguous = new(
        "Amber", "Bart", "Brad", "Chad", "Charlie", "Dean", "Devon", "Don", "Eve", "Grace", "Jack", "Jackson", "Jay", "Lily", "Mark", "Max", "Mia", "Morgan", "Riley",
        "Robin", "Roman", "Rose", "Ross", "Sally", "Shannon", "Tara", "Uma", "Vera");

    /// <summary>Whether a word is a given name where a name is expected.</summary>
    public static bool IsNameInItsPlace(ReadOnlySpan<char> word) => All.Has(word) || Ambiguous.Has(word);
}
